/** Prompts, their versions, and deployments with their state machine. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain;

import org.jspecify.annotations.NullMarked;
