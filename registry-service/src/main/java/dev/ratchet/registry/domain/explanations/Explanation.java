package dev.ratchet.registry.domain.explanations;

import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Transition;
import dev.ratchet.registry.domain.policies.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment is where it is, in words that follow from its evidence alone: the same evidence gives the same words.
 * What others have written stands in it as a quotation.
 *
 * @param whyProposed the failures that led to the candidate, and its writer's reason
 * @param whatChanged the candidate against the version that was live
 * @param whatWasFound what its replay measured
 * @param decision what became of it, by whom and why, or what it waits for
 */
public record Explanation(String whyProposed, String whatChanged, String whatWasFound, String decision) {

    /** @param verdict what the policy made of the replay; {@code null} before its end */
    public static Explanation of(
            Deployment deployment, List<Transition> story, LineChanges lines, @Nullable Verdict verdict) {
        return new Explanation(
                ProposalWords.why(deployment.proposal(), deployment.chosen()),
                ProposalWords.changes(deployment, lines),
                ReplayWords.found(deployment),
                new DecisionWords(deployment, verdict).tell(story));
    }

    public String text() {
        return Stream.of(whyProposed, whatChanged, whatWasFound, decision).collect(Collectors.joining(" "));
    }
}
