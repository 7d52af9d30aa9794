package dev.ratchet.registry;

import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports with the rows that the harness writes: 80 pairs, 41 right before and 72 now. */
public final class Reports {
    public static final MetricVerdict PASS_RATE =
            row("pass_rate", 0.5125, 0.9, 0.27, 0.5, 250.0, MetricDirection.IMPROVED);
    public static final MetricVerdict FORMAT =
            row("format_pass_rate", 0.95, 0.975, -0.01, 0.06, 3.0, MetricDirection.INCONCLUSIVE);
    public static final MetricVerdict LATENCY =
            row("latency_ms", 100, 118, -4.0, 40.0, null, MetricDirection.INCONCLUSIVE);
    public static final MetricVerdict COST =
            row("cost_usd", 0.001, 0.0009, -0.0002, -0.00005, null, MetricDirection.IMPROVED);

    private Reports() {}

    public static MetricVerdict row(
            String metric,
            double baseline,
            double candidate,
            double low,
            double high,
            @Nullable Double evidence,
            MetricDirection verdict) {
        return new MetricVerdict(metric, baseline, candidate, candidate - baseline, low, high, evidence, verdict);
    }

    public static ReplayReport good() {
        return of(ReplayOutcome.PASSED, PASS_RATE, FORMAT, LATENCY, COST);
    }

    public static ReplayReport of(ReplayOutcome outcome, MetricVerdict... rows) {
        return of(outcome, null, rows);
    }

    /** With how often the judge agreed with labels. */
    public static ReplayReport of(ReplayOutcome outcome, @Nullable JudgeAgreement agreement, MetricVerdict... rows) {
        ReplayReport plain = Facts.report(outcome);
        return new ReplayReport(
                outcome,
                plain.summary(),
                Arrays.asList(rows),
                80,
                35,
                4,
                41,
                2,
                41,
                72,
                List.of(),
                List.of(),
                List.of(),
                200,
                20,
                0.01,
                null,
                null,
                agreement);
    }

    public static ReplayCompleted completed(UUID id, String winner, ReplayReport report) {
        return new ReplayCompleted(id, Facts.REPLAY, winner, report, Facts.TIME);
    }
}
