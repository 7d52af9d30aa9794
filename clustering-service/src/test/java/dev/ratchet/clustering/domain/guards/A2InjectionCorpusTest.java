package dev.ratchet.clustering.domain.guards;

import static dev.ratchet.clustering.Failures.TIME;
import static dev.ratchet.clustering.Failures.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.synthesis.CandidateGuards;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Showable;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What traces say never becomes a rule of a prompt, whatever a writer that copies makes of it. */
class A2InjectionCorpusTest {
    private static final String LIVE = """
            You route the messages of a shop's customers. Reply with the label of the message and nothing else.
            - refund: the customer wants money back
            - billing: questions about what was charged
            <message>
            {message}
            </message>""";
    private static final String GOOD = LIVE.replace("- billing: questions about what was charged", """
            - billing: sums that look wrong, double charges
            Examples:
            "Where is my refund for the lamp?" -> refund""");

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(Corpus.injections()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.clustering.domain.guards.Corpus#injections")
    void aTextThatSpeaksToAModelIsKnownAndNotShown(String injection) {
        List<Lesson> lessons = List.of(
                lesson("t-1", injection, "billing", "refund"), harmless().getFirst());

        assertThat(Injection.isIn(injection)).isTrue();
        assertThat(Showable.of(lessons)).extracting(Lesson::traceId).containsExactly("harmless-0");
        assertThat(Showable.harmless(lessons)).extracting(Lesson::traceId).containsExactly("harmless-0");
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.clustering.domain.guards.Corpus#harmless")
    void aTextThatSpeaksToAShopIsShown(String text) {
        assertThat(Injection.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.clustering.domain.guards.Corpus#injections")
    void aWriterThatCopiesItIsRefusedWhereverItPutsIt(String injection) {
        CandidateGuards guards = guards(injection);

        for (String template : copies(injection)) {
            assertThat(guards.objection(new Candidate(template, "", "")))
                    .as(template)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.clustering.domain.guards.Corpus#injections")
    void aGoodCandidatePassesAllTheSame(String injection) {
        assertThat(objection(injection, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.clustering.domain.guards.Corpus#harmless")
    void aHarmlessTextMayBeQuoted(String text) {
        assertThat(objection("harmless", LIVE.replace("<message>", "Examples:\n\"" + text + "\" -> refund\n<message>")))
                .isEmpty();
    }

    private static List<String> copies(String injection) {
        List<String> texts =
                new ArrayList<>(List.of(injection, injection.toUpperCase(Locale.ROOT), injection.replace(" ", "\n")));
        Injection.decoded(injection).forEach(texts::add);
        List<String> copies = new ArrayList<>();
        for (String text : texts) {
            copies.add(text + "\n" + LIVE);
            copies.add(LIVE.replace("<message>", "- " + text + "\n<message>"));
            copies.add(LIVE.replace("<message>", "Rule: " + text + "\n<message>"));
        }
        copies.add(LIVE.replace(
                "<message>", "\"" + injection.replace("\"", "").replace("\n", " ") + "\" -> refund\n<message>"));
        return copies;
    }

    private static Optional<Objection> objection(String injection, String template) {
        return guards(injection).objection(new Candidate(template, "", ""));
    }

    private static CandidateGuards guards(String injection) {
        return new CandidateGuards(material(injection), 240, 3_000);
    }

    private static Material material(String injection) {
        PromptSpec live = new PromptSpec("1.0.0", LIVE, null, null, ModelSettings.DEFAULT, null, Grading.NONE);
        ClusterRef cluster = new ClusterRef(UUID.randomUUID(), "mismatch", "label", 3, TIME, TIME, List.of());
        return new Material(
                live,
                Material.Origin.of(cluster, null, 3),
                List.of(lesson("t-1", injection, "billing", "refund")),
                harmless(),
                List.of(),
                List.of());
    }

    private static List<Lesson> harmless() {
        List<String> texts = Corpus.harmless();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> lesson("harmless-" + i, texts.get(i), "billing", "refund"))
                .toList();
    }
}
