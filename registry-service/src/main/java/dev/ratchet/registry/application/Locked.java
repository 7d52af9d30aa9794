package dev.ratchet.registry.application;

import dev.ratchet.registry.domain.Deployment;
import dev.ratchet.registry.domain.Prompt;

/** A deployment and its prompt, both held until the transaction ends. */
record Locked(Prompt prompt, Deployment deployment) {}
