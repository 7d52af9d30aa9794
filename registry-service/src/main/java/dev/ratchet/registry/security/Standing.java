package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.people.ProjectRole;

/** The project of a request, and what its caller may do there. */
record Standing(String project, ProjectRole role) {}
