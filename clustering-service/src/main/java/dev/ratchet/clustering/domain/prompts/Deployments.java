package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.PromptKey;
import java.util.List;
import java.util.UUID;

/** What was proposed, and what became of it. */
public interface Deployments {

    /** Keeps the newest state.
     *
     * @return whether it was news */
    boolean learn(KnownDeployment deployment);

    /** Keeps what was found out about a deployment's candidates; what is not said this time stays as it is. */
    void learn(UUID id, Verdict verdict);

    void propose(KnownDeployment deployment, List<Candidate> candidates);

    List<KnownDeployment> of(PromptKey prompt);

    /** All candidates of a prompt, newest first. */
    List<Attempt> attempts(PromptKey prompt);

    /** Deployments against this live version that came to nothing. */
    int failures(PromptKey prompt, String baselineVersion);
}
