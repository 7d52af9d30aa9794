package dev.ratchet.registry.domain.improvements;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.domain.deployments.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * What the candidates of an improvement reached.
 *
 * @param evaluated candidates that answered at least one example
 * @param baseline pass rate of the baseline on the examples that judged the best candidate; {@code null} before its replay ended
 * @param best pass rate of the best candidate on the same ones
 */
public record Scores(
        int generated,
        int evaluated,
        @Nullable String bestVersion,
        @Nullable Double baseline,
        @Nullable Double best) {
    private static final String PASS_RATE = "pass_rate";
    public static final Scores NONE = new Scores(0, 0, null, null, null);

    public static Scores of(Deployment deployment) {
        int generated = deployment.proposal().candidates().size();
        ReplayReport report = deployment.trial().report();
        if (report == null) {
            return new Scores(generated, 0, null, null, null);
        }
        MetricVerdict passRate = report.metrics().stream()
                .filter(metric -> metric.metric().equals(PASS_RATE))
                .findFirst()
                .orElse(null);
        return new Scores(
                generated,
                evaluated(deployment, report),
                deployment.trial().candidateVersion(),
                passRate == null ? null : passRate.baseline(),
                passRate == null ? null : passRate.candidate());
    }

    private static int evaluated(Deployment deployment, ReplayReport report) {
        String baseline = deployment.proposal().baseline().version();
        long raced = report.race().stream()
                .map(RaceResult::version)
                .filter(version -> !version.equals(baseline))
                .distinct()
                .count();
        return raced > 0 ? Math.toIntExact(raced) : Math.min(1, report.pairs());
    }

    /** By how much the best candidate is better, in [−1,1]. */
    public @Nullable Double delta() {
        return baseline == null || best == null ? null : best - baseline;
    }
}
