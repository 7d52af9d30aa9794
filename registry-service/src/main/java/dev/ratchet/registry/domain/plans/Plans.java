package dev.ratchet.registry.domain.plans;

import java.util.Optional;

/** The plans that projects have been given. */
public interface Plans {
    Optional<ProjectPlan> find(String project);

    void put(String project, ProjectPlan plan);
}
