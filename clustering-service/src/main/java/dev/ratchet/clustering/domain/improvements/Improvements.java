package dev.ratchet.clustering.domain.improvements;

import dev.ratchet.clustering.domain.failures.Lesson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The improvements, with what their baselines got wrong. */
public interface Improvements {

    /** The improvement, created where it is new, locked until the transaction ends. */
    Improvement lock(UUID id);

    void save(Improvement improvement);

    /** Keeps failures of the baseline; one that is there already stays as it is. */
    void learn(UUID id, List<Lesson> failures);

    /** Keeps a bounded number of the baseline's right answers. */
    void learnPassing(UUID id, List<Lesson> passes);

    List<Lesson> passing(UUID id, int limit);

    /** In a fixed order that has nothing to do with their contents. */
    List<Lesson> lessons(UUID id, int limit);

    long failures(UUID id);

    int dropBefore(Instant time);
}
