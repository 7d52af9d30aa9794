package dev.ratchet.launcher.watch;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.launcher.watch.Row.Tone;
import java.util.Locale;

/** The essential fields of what happens to a deployment. */
final class DeploymentRows {
    private DeploymentRows() {}

    static Row of(DeploymentEvent event) {
        return switch (event) {
            case CandidateProposed proposed ->
                Row.of(
                        proposed.prompt(),
                        proposed.deploymentId(),
                        proposed.candidates().size() + " candidates: "
                                + proposed.candidates().getFirst().rationale());
            case ReplayStarted started ->
                Row.of(
                        null,
                        started.deploymentId(),
                        started.selectExamples() + " examples to race on, " + started.testExamples() + " to judge by");
            case ReplayProgressed progressed ->
                Row.of(
                                null,
                                progressed.deploymentId(),
                                progressed.phase().wireName() + " " + progressed.done() + " of " + progressed.total())
                        .in(Tone.QUIET);
            case ReplayCompleted completed -> completed(completed);
            case DeploymentTransitioned transition -> transition(transition);
            case RolloutChanged changed -> changed(changed);
            case RolloutAssessed assessed ->
                Row.of(
                        new PromptKey(assessed.project(), assessed.promptName()),
                        assessed.deploymentId(),
                        assessed.decision().wireName()
                                + String.format(Locale.ROOT, " at %.0f %%: ", assessed.weight())
                                + assessed.reason());
            case RegressionDetected regression -> regression(regression);
        };
    }

    private static Row transition(DeploymentTransitioned transition) {
        DeploymentState from = transition.from();
        String detail = "#" + transition.seq() + " " + (from == null ? "" : from.wireName() + " ") + "→ "
                + transition.to().wireName() + " by " + transition.actor()
                + Rows.optional(": ", transition.reason());
        return Row.of(transition.prompt(), transition.deploymentId(), detail).in(tone(transition.to()));
    }

    private static Tone tone(DeploymentState state) {
        return switch (state) {
            case AB_PASSED, SHIPPED, MONITORING -> Tone.GOOD;
            case AB_FAILED, REGRESSED, ROLLED_BACK, REJECTED -> Tone.BAD;
            case PROPOSED, AB_RUNNING -> Tone.PLAIN;
        };
    }

    private static Row changed(RolloutChanged changed) {
        String detail =
                changed.rules().strategy().wireName() + " " + changed.status().wireName() + " at " + changed.weight()
                        + " % by " + changed.actor() + Rows.optional(": ", changed.reason());
        Tone tone =
                switch (changed.status()) {
                    case COMPLETED -> Tone.GOOD;
                    case ABORTED -> Tone.BAD;
                    case RUNNING, PAUSED, REPLACED -> Tone.PLAIN;
                };
        return Row.of(changed.prompt(), changed.deploymentId(), detail).in(tone);
    }

    private static Row completed(ReplayCompleted completed) {
        ReplayReport report = completed.report();
        String detail = String.format(
                Locale.ROOT,
                "%s, version %s: %d won, %d lost, %d tied. %s",
                report.outcome().wireName(),
                completed.candidateVersion(),
                report.wins(),
                report.losses(),
                report.ties(),
                report.summary());
        Tone tone =
                switch (report.outcome()) {
                    case PASSED -> Tone.GOOD;
                    case FAILED, INCONCLUSIVE -> Tone.BAD;
                };
        return Row.of(null, completed.deploymentId(), detail).in(tone);
    }

    private static Row regression(RegressionDetected regression) {
        return Row.of(
                        new PromptKey(regression.project(), regression.promptName()),
                        regression.deploymentId(),
                        "version " + regression.version() + ": "
                                + regression.evidence().explanation())
                .in(Tone.BAD);
    }
}
