package dev.ratchet.registry.domain.explanations;

import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.domain.Figures;
import dev.ratchet.registry.domain.Quotes;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Progress;
import java.util.Locale;

/** What a replay found, with its numbers. */
final class ReplayWords {
    private ReplayWords() {}

    static String found(Deployment deployment) {
        ReplayReport report = deployment.trial().report();
        return report == null
                ? withoutReport(deployment)
                : outcome(deployment, report) + metrics(report) + remarks(report);
    }

    private static String withoutReport(Deployment deployment) {
        Progress progress = deployment.trial().progress();
        return switch (deployment.state()) {
            case PROPOSED -> "Its replay has not begun.";
            case AB_RUNNING ->
                progress == null
                        ? "Its replay is running."
                        : "Its replay is running: " + progress.phase().name().toLowerCase(Locale.ROOT) + ", "
                                + progress.done() + " of " + progress.total() + " examples.";
            case AB_PASSED, AB_FAILED, SHIPPED, MONITORING, REGRESSED, ROLLED_BACK, REJECTED ->
                "There is no report of a replay.";
        };
    }

    private static String outcome(Deployment deployment, ReplayReport report) {
        String verdict =
                switch (report.outcome()) {
                    case PASSED -> "The replay passed";
                    case FAILED -> "The replay failed";
                    case INCONCLUSIVE -> "The replay was inconclusive";
                };
        if (report.pairs() <= 0) {
            return verdict + " without a judged pair.";
        }
        return verdict + " on " + report.pairs() + " held-out traces: "
                + deployment.chosen().version() + " is right on "
                + times(report.candidatePassed(), report) + ", "
                + deployment.proposal().baseline().version() + " on " + times(report.baselinePassed(), report) + "; "
                + report.wins() + " fixed, " + report.losses() + " broken, " + report.ties() + " alike.";
    }

    private static String times(int passed, ReplayReport report) {
        return passed + " (" + Figures.percent((double) passed / report.pairs()) + ")";
    }

    private static String metrics(ReplayReport report) {
        StringBuilder sentences = new StringBuilder();
        report.metrics().forEach(row -> sentences.append(' ').append(metric(row)));
        return sentences.toString();
    }

    private static String metric(MetricVerdict row) {
        boolean rate = isRate(row.metric());
        String interval = row.low() == null || row.high() == null
                ? " (too few sessions for an interval)"
                : " (95 % interval " + difference(row.low(), rate) + " to " + difference(row.high(), rate) + ")";
        String evidence = row.evidence() == null ? "" : ", e-value " + Figures.plain(row.evidence());
        return Quotes.name(row.metric()) + " is " + row.verdict().wireName() + ": from " + value(row.baseline(), rate)
                + " to " + value(row.candidate(), rate) + ", " + Figures.signed(difference(row.delta(), rate))
                + (rate ? " points" : "") + interval + evidence + ".";
    }

    static boolean isRate(String metric) {
        return metric.endsWith("_rate");
    }

    static String value(double number, boolean rate) {
        return rate ? Figures.percent(number) : Figures.plain(number);
    }

    private static String difference(double number, boolean rate) {
        return rate ? Figures.points(number) : Figures.plain(number);
    }

    private static String remarks(ReplayReport report) {
        StringBuilder remarks = new StringBuilder();
        if (report.unjudged() > 0) {
            remarks.append(" ").append(report.unjudged()).append(" could not be judged.");
        }
        if (report.judgeAgreement() != null) {
            remarks.append(judge(report.judgeAgreement()));
        }
        if (report.moreTracesNeeded() != null) {
            remarks.append(" About ").append(report.moreTracesNeeded()).append(" more traces would decide it.");
        }
        if (report.outcome() != ReplayOutcome.PASSED) {
            remarks.append(" The harness says: ")
                    .append(Quotes.quoted(report.summary()))
                    .append(".");
        }
        return remarks.toString();
    }

    private static String judge(JudgeAgreement agreement) {
        String beyondChance = agreement.kappa() == null || agreement.low() == null || agreement.high() == null
                ? ""
                : " (Cohen's κ " + Figures.plain(agreement.kappa()) + ", 95 % interval "
                        + Figures.plain(agreement.low()) + " to " + Figures.plain(agreement.high()) + ")";
        return " Where there is a label, the judge agreed with it on " + agreement.agreed() + " of "
                + agreement.labelled() + " answers" + beyondChance + ".";
    }
}
