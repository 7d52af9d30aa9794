package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.examples.Example;
import java.util.List;
import java.util.UUID;

/** The examples that a replay has been given, and what it has paid for so far. */
public interface ReplayRecords {

    /** Adds examples behind those that are there. */
    void addExamples(UUID deploymentId, List<Example> examples);

    /** In the order in which they were given. */
    List<Example> examples(UUID deploymentId);

    /** What is there already stays as it is. */
    void add(UUID deploymentId, List<Checkpoint> checkpoints);

    Records of(UUID deploymentId);
}
