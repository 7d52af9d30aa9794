package dev.ratchet.registry.application.deployments;

import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.prompts.Prompt;

/** A deployment and its prompt, both held until the transaction ends. */
public record Locked(Prompt prompt, Deployment deployment) {}
