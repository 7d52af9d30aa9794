package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import java.util.List;
import java.util.UUID;

/** The examples that a replay has been given and the answers that it has so far. */
public interface ReplayRecords {

    /** Adds examples behind those that are there. */
    void addExamples(UUID deploymentId, List<Example> examples);

    /** In the order in which they were given. */
    List<Example> examples(UUID deploymentId);

    void add(UUID deploymentId, Answer answer);

    List<Answer> answers(UUID deploymentId);
}
