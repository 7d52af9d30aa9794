/** How a shipped candidate reaches its users, step by step. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.rollouts;

import org.jspecify.annotations.NullMarked;
