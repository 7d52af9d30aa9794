package dev.ratchet.registry.domain.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The plan of a project, and who set it; nobody where it is the installation's. */
public record ProjectPlan(
        Plan plan, @Nullable String changedBy, @Nullable Instant changedAt) {}
