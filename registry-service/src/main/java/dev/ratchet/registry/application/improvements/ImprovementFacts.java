package dev.ratchet.registry.application.improvements;

import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.improvements.Improvements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What ends an improvement before it has a deployment. */
@ApplicationScoped
@Transactional
public class ImprovementFacts {
    private final Improvements improvements;
    private final Clock clock;

    ImprovementFacts(Improvements improvements, Clock clock) {
        this.improvements = improvements;
        this.clock = clock;
    }

    /** Whether candidates for it are of use still. */
    public boolean isOpen(UUID improvementId) {
        return improvements
                .find(improvementId)
                .filter(improvement -> improvement.stopReason() == null)
                .isPresent();
    }

    public void stopped(ImprovementStopped fact) {
        stop(fact.improvementId(), fact.reason());
    }

    /** The candidates came, but no deployment can be opened for them.
     *
     * @param why the name of the reason, as facts without effect are counted by */
    public void refused(UUID improvementId, String why) {
        stop(improvementId, "the candidates came to nothing: " + words(why));
    }

    private void stop(UUID id, String reason) {
        improvements
                .lock(id)
                .ifPresent(
                        improvement -> improvements.save(improvement.stopped(Reasons.reported(reason), clock.now())));
    }

    private static String words(String why) {
        return switch (why) {
            case "prompt_archived" -> "the prompt was archived meanwhile";
            case "plan" -> "the project's plan has no closed loop";
            case "another_is_open" -> "another deployment of the prompt waits for a decision; decide it and ask again";
            case "baseline_not_live" -> "another version went live meanwhile";
            case "no_live_version" -> "the prompt has no live version any more";
            case "no_candidate_left" -> "each of them is known already or changes the variables of the prompt";
            default -> why;
        };
    }
}
