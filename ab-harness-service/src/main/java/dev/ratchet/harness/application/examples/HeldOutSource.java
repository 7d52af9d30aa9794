package dev.ratchet.harness.application.examples;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.ExampleSource;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import dev.ratchet.harness.domain.examples.HeldOutTraces.Wanted;
import dev.ratchet.harness.domain.grading.GradedExample;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Production traces that taught no candidate; there may always be more of them. */
@ApplicationScoped
public class HeldOutSource implements ExampleSource {
    private final HeldOutTraces traces;

    HeldOutSource(HeldOutTraces traces) {
        this.traces = traces;
    }

    @Override
    public boolean serves(DeploymentTransitioned proposed) {
        return proposed.improvement() == null;
    }

    @Override
    public boolean isComplete(DeploymentTransitioned proposed) {
        return false;
    }

    @Override
    public List<Example> find(DeploymentTransitioned proposed, Split split, int limit, int perSession) {
        boolean labelledOnly = !GradedExample.judgesEvery(proposed.baseline());
        Wanted wanted = new Wanted(proposed.prompt(), split, labelledOnly, Set.copyOf(proposed.taughtBy()));
        return traces.find(wanted, limit, perSession);
    }
}
