package dev.ratchet.registry.application.explanations;

import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.application.deployments.DeploymentQueries;
import dev.ratchet.registry.application.diffs.TextChanges;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the evidence of a deployment together and says what follows from it. */
@ApplicationScoped
public class ExplainDeployment {
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
        return explain(deployments.get(project, id));
    }

    /** The same of one that is at hand. */
    @Transactional
    public Explained explain(Deployment deployment) {
        Verdict verdict = verdict(deployment);
        Explanation explanation =
                Explanation.of(deployment, deployments.transitions(deployment), lines(deployment), verdict);
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
        TextChanges changes = TextChanges.between(
                deployment.proposal().baseline().templateText(),
                deployment.chosen().spec().templateText());
        return new LineChanges(changes.added(), changes.removed());
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
