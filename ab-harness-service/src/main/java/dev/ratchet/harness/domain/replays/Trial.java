package dev.ratchet.harness.domain.replays;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import dev.ratchet.statistics.ScoreTest;
import java.util.ArrayList;
import java.util.List;

/** The winner of the race against the live prompt on the test split, session by session, until the evidence is enough. */
public final class Trial {
    private final TrialRules rules;
    private final List<List<Pair>> sessions = new ArrayList<>();
    private PairedTest passes;
    private ScoreTest formatWorse;
    private ScoreTest formatBetter;
    private int pairs;
    private int pairsWhenFutile = -1;

    public Trial(TrialRules rules) {
        this.rules = rules;
        this.passes = PairedTest.start(rules.alpha());
        this.formatWorse = ScoreTest.worseBy(rules.formatGuardrail(), rules.alpha());
        this.formatBetter = ScoreTest.better(rules.alpha());
    }

    /** Takes all pairs of one session as one piece of evidence. */
    public void observe(List<Pair> session) {
        sessions.add(List.copyOf(session));
        List<Pair> judged = session.stream().filter(Pair::judged).toList();
        pairs += session.size();
        if (judged.isEmpty()) {
            return;
        }
        passes = passes.observe(count(judged, 1), count(judged, -1));
        double format =
                judged.stream().mapToInt(Pair::formatDifference).average().orElseThrow();
        formatWorse = formatWorse.observe(format);
        formatBetter = formatBetter.observe(format);
        if (passes.decision() == Decision.FUTILE && pairsWhenFutile < 0) {
            pairsWhenFutile = pairs;
        }
    }

    private static int count(List<Pair> pairs, int difference) {
        return Math.toIntExact(pairs.stream()
                .filter(pair -> pair.passDifference() == difference)
                .count());
    }

    /** Whether more examples would change nothing that matters. */
    public boolean isOver() {
        return formatWorse.decided()
                || switch (passes.decision()) {
                    case WIN, HARM -> true;
                    case UNDECIDED -> false;
                    case FUTILE -> passes.harmRatio() <= 1 || pairs >= pairsWhenFutile + rules.harmExamples();
                };
    }

    public TrialRules rules() {
        return rules;
    }

    public PairedTest passes() {
        return passes;
    }

    public ScoreTest formatWorse() {
        return formatWorse;
    }

    public ScoreTest formatBetter() {
        return formatBetter;
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
