package dev.ratchet.registry.application.explanations;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.application.deployments.DeploymentQueries;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.explanations.Explanation;
import dev.ratchet.registry.domain.explanations.LineChanges;
import dev.ratchet.registry.domain.policies.PolicyCheck;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.Verdict;
import dev.ratchet.registry.domain.policies.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the evidence of a deployment together and says what follows from it. */
@ApplicationScoped
public class ExplainDeployment {
    /** Beyond this many lines the search for the shortest difference costs too much. */
    private static final int MAX_LINES = 2_000;

    private final DeploymentQueries deployments;
    private final PromotionPolicies policies;
    private final Verdicts verdicts;

    ExplainDeployment(DeploymentQueries deployments, PromotionPolicies policies, Verdicts verdicts) {
        this.deployments = deployments;
        this.policies = policies;
        this.verdicts = verdicts;
    }

    /** @throws NotFound where the project has no such deployment */
    @Transactional
    public Explained explain(String project, UUID id) {
        Deployment deployment = deployments.get(project, id);
        Verdict verdict = verdict(deployment);
        Explanation explanation =
                Explanation.of(deployment, deployments.transitions(project, id), lines(deployment), verdict);
        return new Explained(deployment, explanation, verdict);
    }

    /** A replay that ended before verdicts were kept is held against the policy of today. */
    private @Nullable Verdict verdict(Deployment deployment) {
        return verdicts.of(deployment.id()).orElseGet(() -> verdictOfToday(deployment));
    }

    private @Nullable Verdict verdictOfToday(Deployment deployment) {
        ReplayReport report = deployment.trial().report();
        if (report == null) {
            return null;
        }
        PolicyVersion policy = policies.inForce(deployment.prompt());
        return new Verdict(policy.version(), policy.policy().approval(), PolicyCheck.of(report, policy.policy()));
    }

    private static LineChanges lines(Deployment deployment) {
        List<String> before =
                deployment.proposal().baseline().templateText().lines().toList();
        List<String> after = deployment.chosen().spec().templateText().lines().toList();
        if (before.size() + after.size() > MAX_LINES) {
            return new LineChanges(after.size(), before.size());
        }
        List<AbstractDelta<String>> changes = DiffUtils.diff(before, after).getDeltas();
        return new LineChanges(
                changes.stream().mapToInt(change -> change.getTarget().size()).sum(),
                changes.stream().mapToInt(change -> change.getSource().size()).sum());
    }

    /**
     * A deployment with its explanation.
     *
     * @param verdict what the policy made of the replay; {@code null} before its end
     */
    public record Explained(
            Deployment deployment,
            Explanation explanation,
            @Nullable Verdict verdict) {}
}
