package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.statistics.ScoreTest;
import java.util.Locale;

/**
 * A metric in [0,1] that may not get worse by more than the policy allows.
 *
 * @param metric its name in the report
 * @param allowed by how much it may be worse
 */
record Guardrail(String metric, double allowed, ScoreTest worse, ScoreTest better) {
    static final String FORMAT = "format_pass_rate";

    static Guardrail start(String metric, double allowed, double alpha) {
        return new Guardrail(metric, allowed, ScoreTest.worseBy(Math.min(1, allowed), alpha), ScoreTest.better(alpha));
    }

    Guardrail observe(double difference) {
        return new Guardrail(metric, allowed, worse.observe(difference), better.observe(difference));
    }

    /** Whether it is worse by more than is allowed, beyond doubt. */
    boolean broken() {
        return worse.decided();
    }

    MetricDirection direction() {
        if (broken()) {
            return MetricDirection.REGRESSED;
        }
        return better.decided() ? MetricDirection.IMPROVED : MetricDirection.INCONCLUSIVE;
    }

    double evidence() {
        return broken() ? worse.evidence() : better.evidence();
    }

    /** In words. */
    String complaint() {
        String what = metric.equals(FORMAT)
                ? "breaks the output format more often than the live prompt"
                : "is worse in " + metric + " by more than is allowed";
        return String.format(Locale.ROOT, "the candidate %s (e-value %.3g)", what, worse.evidence());
    }
}
