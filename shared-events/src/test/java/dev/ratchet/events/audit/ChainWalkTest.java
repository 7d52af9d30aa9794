package dev.ratchet.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.audit.ChainBreak.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainWalkTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    private final List<AuditRecord> chain = chain(ChainHead.empty("p"), 5);
    private final ChainHead head = chain.getLast().head();

    @Test
    void aChainAsItWasWrittenIsWhole() {
        assertThat(verdict(chain)).isEmpty();
        assertThat(new ChainWalk(ChainHead.empty("p")).verdict()).isEmpty();
    }

    @Test
    void aChainThatHasGrownStillComesByAnEarlierHead() {
        List<AuditRecord> grown = new ArrayList<>(chain);
        grown.addAll(chain(head, 3));

        assertThat(verdict(grown)).isEmpty();
    }

    @Test
    void aChangedRecordIsFound() {
        AuditRecord third = chain.get(2);
        chain.set(2, changed(third, "somebody else", third.hash()));

        assertBreak(Kind.CHANGED, 3);
    }

    @Test
    void aRecordThatIsChangedAndSealedAnewNoLongerLeadsToTheNext() {
        AuditRecord third = chain.get(2);
        chain.set(2, changed(third, "somebody else", AuditChain.hash(changed(third, "somebody else", ""))));

        assertBreak(Kind.OUT_OF_ORDER, 4);
    }

    @Test
    void aRemovedRecordIsFoundWhereverItWas() {
        List<AuditRecord> whole = List.copyOf(chain);
        for (int i = 0; i < whole.size(); i++) {
            List<AuditRecord> without = new ArrayList<>(whole);
            without.remove(i);

            assertThat(verdict(without)).map(ChainBreak::kind).contains(Kind.MISSING);
            assertThat(verdict(without)).map(ChainBreak::seq).contains(i + 1L);
        }
        assertThat(verdict(List.of())).map(ChainBreak::seq).contains(1L);
    }

    @Test
    void recordsThatHaveChangedPlacesAreFound() {
        Collections.swap(chain, 1, 2);
        assertBreak(Kind.MISSING, 2);

        chain.set(1, renumbered(chain.get(1), 2));
        chain.set(2, renumbered(chain.get(2), 3));
        assertBreak(Kind.OUT_OF_ORDER, 2);
    }

    @Test
    void aRepeatedRecordAndOneOfAnotherProjectAreFound() {
        chain.add(3, chain.get(2));
        assertBreak(Kind.OUT_OF_ORDER, 4);

        chain.clear();
        chain.addAll(chain(ChainHead.empty("q"), 1));
        assertBreak(Kind.OUT_OF_ORDER, 1);
    }

    @Test
    void aChainThatIsWrittenAnewFromSomewhereDoesNotComeByTheHead() {
        List<AuditRecord> forged = new ArrayList<>(chain.subList(0, 2));
        forged.addAll(chain(chain.get(1).head(), 3, "forger"));

        assertThat(verdict(forged)).map(ChainBreak::kind).contains(Kind.HEAD_MISMATCH);
        assertThat(verdict(forged)).map(ChainBreak::seq).contains(5L);
    }

    private void assertBreak(Kind kind, long seq) {
        assertThat(verdict(chain)).map(ChainBreak::kind).contains(kind);
        assertThat(verdict(chain)).map(ChainBreak::seq).contains(seq);
    }

    private Optional<ChainBreak> verdict(List<AuditRecord> records) {
        ChainWalk walk = new ChainWalk(head);
        records.forEach(walk::next);
        return walk.verdict();
    }

    private static List<AuditRecord> chain(ChainHead from, int length) {
        return chain(from, length, "owner");
    }

    private static List<AuditRecord> chain(ChainHead from, int length, String actor) {
        List<AuditRecord> records = new ArrayList<>();
        ChainHead head = from;
        for (int i = 0; i < length; i++) {
            AuditRecord record = AuditRecord.sealed(head, AT.plusSeconds(head.seq()), actor, "ship", "x/" + i, null);
            records.add(record);
            head = record.head();
        }
        return records;
    }

    private static AuditRecord changed(AuditRecord record, String actor, String hash) {
        return new AuditRecord(
                record.project(),
                record.seq(),
                record.at(),
                actor,
                record.action(),
                record.subject(),
                record.reason(),
                record.prevHash(),
                hash);
    }

    private static AuditRecord renumbered(AuditRecord record, long seq) {
        return new AuditRecord(
                record.project(),
                seq,
                record.at(),
                record.actor(),
                record.action(),
                record.subject(),
                record.reason(),
                record.prevHash(),
                record.hash());
    }
}
