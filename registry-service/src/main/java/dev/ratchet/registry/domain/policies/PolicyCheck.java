package dev.ratchet.registry.domain.policies;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.domain.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A replay's report held against a policy. What a report does not tell is no improvement and no evidence. */
public final class PolicyCheck {
    static final double ROUNDING = 1e-9;
    private static final String PASS_RATE = "pass_rate";
    private static final String FORMAT = "format_pass_rate";

    private final PromotionPolicy policy;
    private final ReplayReport report;

    private PolicyCheck(PromotionPolicy policy, ReplayReport report) {
        this.policy = policy;
        this.report = report;
    }

    /** What the policy asks, in the order in which a person would check it. */
    public static List<Condition> of(ReplayReport report, PromotionPolicy policy) {
        PolicyCheck check = new PolicyCheck(policy, report);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(check.outcome());
        conditions.add(check.improvement());
        conditions.add(check.evidence());
        conditions.add(check.format());
        report.metrics().stream()
                .filter(row -> !row.metric().equals(PASS_RATE))
                .map(row -> Guardrail.condition(row, policy.guardrail(row.metric())))
                .forEach(conditions::add);
        return List.copyOf(conditions);
    }

    private Condition outcome() {
        String outcome = report.outcome().wireName();
        boolean passed = report.outcome() == ReplayOutcome.PASSED;
        String words = report.outcome() == ReplayOutcome.INCONCLUSIVE
                ? "the replay was inconclusive"
                : "the replay " + outcome;
        return new Condition("outcome", "passed", outcome, passed, words);
    }

    private Condition improvement() {
        double rise = rise();
        String wanted = "at least " + Figures.points(policy.improvementThreshold()) + " points";
        String found = Figures.signed(Figures.points(rise)) + " points";
        String words = "the pass rate changed by " + found + ", " + wanted + " are wanted";
        return new Condition("improvement", wanted, found, rise >= policy.improvementThreshold() - ROUNDING, words);
    }

    private double rise() {
        return row(PASS_RATE)
                .map(MetricVerdict::delta)
                .orElseGet(() -> report.pairs() <= 0
                        ? 0.0
                        : (double) (report.candidatePassed() - report.baselinePassed()) / report.pairs());
    }

    private Condition evidence() {
        @Nullable Double evidence = row(PASS_RATE).map(MetricVerdict::evidence).orElse(null);
        double required = policy.requiredEvidence();
        String wanted = "at least " + Figures.plain(required);
        if (evidence == null) {
            return new Condition(
                    "evidence",
                    wanted,
                    "none",
                    false,
                    "no evidence is reported, an e-value of " + wanted + " is wanted");
        }
        String found = Figures.plain(evidence);
        return new Condition(
                "evidence",
                wanted,
                found,
                evidence >= required * (1 - ROUNDING),
                "the evidence is an e-value of " + found + ", " + wanted + " is wanted");
    }

    private Condition format() {
        String wanted = "at least " + Figures.percent(policy.minFormatPassRate());
        return row(FORMAT)
                .map(row -> {
                    String found = Figures.percent(row.candidate());
                    boolean met = row.candidate() >= policy.minFormatPassRate() - ROUNDING;
                    return new Condition(
                            "format",
                            wanted,
                            found,
                            met,
                            found + " of the answers are well-formed, " + wanted + " is wanted");
                })
                .orElseGet(() -> new Condition(
                        "format", wanted, "not reported", true, "the form of the answers is not reported"));
    }

    private Optional<MetricVerdict> row(String metric) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst();
    }
}
