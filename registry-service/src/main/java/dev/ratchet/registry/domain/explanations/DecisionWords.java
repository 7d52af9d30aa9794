package dev.ratchet.registry.domain.explanations;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.domain.Figures;
import dev.ratchet.registry.domain.Quotes;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Transition;
import dev.ratchet.registry.domain.policies.Approval;
import dev.ratchet.registry.domain.policies.Condition;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.Verdict;
import dev.ratchet.registry.domain.rollouts.Rollout;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who decided what about a deployment and why, and what it waits for. */
final class DecisionWords {
    private final Deployment deployment;
    private final @Nullable Verdict verdict;

    DecisionWords(Deployment deployment, @Nullable Verdict verdict) {
        this.deployment = deployment;
        this.verdict = verdict;
    }

    String tell(List<Transition> story) {
        return Stream.concat(story.stream().map(DecisionWords::step).filter(Objects::nonNull), Stream.of(standing()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a person would tell of the step; nothing of those that the work itself makes. */
    private static @Nullable String step(Transition step) {
        return switch (step.to()) {
            case PROPOSED, AB_RUNNING, AB_PASSED, AB_FAILED -> null;
            case SHIPPED -> by(step.override() ? "Shipped in spite of its report" : "Shipped", step);
            case MONITORING -> step.from() == DeploymentState.REGRESSED ? by("The alarm was dismissed", step) : null;
            case REGRESSED -> regression(step.evidence());
            case ROLLED_BACK -> by("Rolled back", step);
            case REJECTED -> by("Rejected", step);
        };
    }

    private static String by(String what, Transition step) {
        String actor = step.actor().startsWith("system:") ? step.actor() : Quotes.quoted(step.actor());
        String reason = step.reason() == null ? "." : ", with the reason " + Quotes.quoted(step.reason()) + ".";
        return what + " by " + actor + reason;
    }

    private static String regression(@Nullable Evidence evidence) {
        if (evidence == null) {
            return "It regressed.";
        }
        boolean rate = ReplayWords.isRate(evidence.metric());
        return "It regressed: " + Quotes.name(evidence.metric()) + " was "
                + ReplayWords.value(evidence.observed(), rate) + " where "
                + ReplayWords.value(evidence.baseline(), rate) + " was promised, with a statistic of "
                + Figures.plain(evidence.statistic()) + " against a limit of " + Figures.plain(evidence.threshold())
                + " over " + ProposalWords.count(evidence.samples(), "judged trace") + ".";
    }

    private String standing() {
        return switch (deployment.state()) {
            case PROPOSED, AB_RUNNING -> "Nothing is decided before the replay has ended.";
            case AB_PASSED -> waiting();
            case AB_FAILED ->
                "It is not in production: an owner may turn it down, or let it through in spite of its report with an"
                        + " override and a reason.";
            case SHIPPED -> superseded(rolling("It is live; the monitor has not said yet that it watches."));
            case MONITORING -> superseded(rolling("It is live and watched."));
            case REGRESSED -> superseded(alarmed());
            case ROLLED_BACK, REJECTED -> "";
        };
    }

    private String superseded(String otherwise) {
        return deployment.release().supersededBy() == null
                ? otherwise
                : "The version of a later deployment has taken its place.";
    }

    private String rolling(String otherwise) {
        Rollout rollout = deployment.rollout();
        if (!rollout.onItsWay()) {
            return otherwise;
        }
        String way =
                switch (rollout.rules().strategy()) {
                    case SHADOW ->
                        "It runs beside the live version, for the calls of " + rollout.weight()
                                + " % of the users; its answers reach nobody.";
                    case IMMEDIATE, CANARY, AB ->
                        "It is on its way to users by "
                                + rollout.rules().strategy().wireName() + ": " + rollout.weight()
                                + " % of them have it.";
                };
        return rollout.status() == RolloutStatus.PAUSED ? way + " The rollout is paused." : way;
    }

    private String alarmed() {
        Alarm alarm = deployment.alarm();
        return alarm == null || alarm.rollbackDueAt() == null
                ? "It is live still and waits for an owner, who dismisses the alarm or takes it back."
                : "It is live still; the policy takes it back after " + alarm.rollbackDueAt()
                        + " unless an owner decides before.";
    }

    private String waiting() {
        if (verdict == null) {
            return "It waits for an owner.";
        }
        return verdict.approval() == Approval.AUTO
                ? policy() + " ships by itself what meets it, and this was held back: " + unmet()
                        + ". It waits for an owner."
                : policy() + " leaves it to an owner, and it waits for one. " + advice();
    }

    private String policy() {
        int version = verdict == null ? PolicyVersion.DEFAULTS : verdict.policyVersion();
        return version == PolicyVersion.DEFAULTS ? "The default policy" : "Policy version " + version;
    }

    private String advice() {
        return verdict == null || verdict.unmet().isEmpty()
                ? "It meets every condition of the policy."
                : "By the conditions of the policy this speaks against it: " + unmet() + ".";
    }

    private String unmet() {
        return verdict == null
                ? ""
                : verdict.unmet().stream().map(Condition::words).collect(Collectors.joining("; "));
    }
}
