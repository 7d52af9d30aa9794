/** Deployments and their state machine. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.deployments;

import org.jspecify.annotations.NullMarked;
