package dev.ratchet.harness.domain.replays;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The winner of the race against the live prompt on the test split, session by session, until the evidence is enough. */
public final class Trial {
    private final TrialRules rules;
    private final List<List<Pair>> sessions = new ArrayList<>();
    private PairedTest passes;
    private List<Guardrail> guardrails;
    private List<AmountGuardrail> amounts;
    private int pairs;

    public Trial(TrialRules rules) {
        this.rules = rules;
        this.passes = PairedTest.start(rules.alpha());
        this.guardrails = Stream.concat(Stream.of(Guardrail.FORMAT), rules.dimensions().stream())
                .map(metric -> Guardrail.start(metric, rules.gate().guardrail(metric), rules.alpha()))
                .toList();
        this.amounts = Arrays.stream(Amount.values())
                .map(amount -> AmountGuardrail.start(amount, rules))
                .toList();
    }

    /** Takes all pairs of one session as one piece of evidence. */
    public void observe(List<Pair> session) {
        sessions.add(List.copyOf(session));
        pairs += session.size();
        List<Pair> judged = session.stream().filter(Pair::judged).toList();
        guardrails = guardrails.stream()
                .map(guardrail -> observe(guardrail, session))
                .toList();
        amounts = amounts.stream().map(amount -> amount.observe(session)).toList();
        if (judged.isEmpty()) {
            return;
        }
        passes = passes.observe(count(judged, Pair::win), count(judged, Pair::loss));
    }

    private static Guardrail observe(Guardrail guardrail, List<Pair> session) {
        String metric = guardrail.metric();
        boolean format = metric.equals(Guardrail.FORMAT);
        Predicate<Pair> counts = format ? Pair::judged : pair -> pair.scored(metric);
        ToDoubleFunction<Pair> difference = format ? Pair::formatDifference : pair -> pair.difference(metric);
        return session.stream().filter(counts).mapToDouble(difference).average().stream()
                .mapToObj(guardrail::observe)
                .findFirst()
                .orElse(guardrail);
    }

    private static int count(List<Pair> pairs, Predicate<Pair> which) {
        return Math.toIntExact(pairs.stream().filter(which).count());
    }

    /** Whether more examples would change nothing that matters. */
    public boolean isOver() {
        return complaint().isPresent() || passes.decision() != Decision.UNDECIDED;
    }

    public TrialRules rules() {
        return rules;
    }

    public PairedTest passes() {
        return passes;
    }

    List<Guardrail> guardrails() {
        return guardrails;
    }

    List<AmountGuardrail> amounts() {
        return amounts;
    }

    /** What is worse by more than is allowed, beyond doubt, in words: then the candidate cannot pass any more. */
    Optional<String> complaint() {
        return Stream.concat(
                        guardrails.stream().filter(Guardrail::broken).map(Guardrail::complaint),
                        amounts.stream().filter(AmountGuardrail::broken).map(AmountGuardrail::complaint))
                .findFirst();
    }

    public List<List<Pair>> sessions() {
        return List.copyOf(sessions);
    }

    public List<Pair> judgedPairs() {
        return sessions.stream().flatMap(List::stream).filter(Pair::judged).toList();
    }

    /** Pairs seen, judged or not. */
    public int pairs() {
        return pairs;
    }
}
