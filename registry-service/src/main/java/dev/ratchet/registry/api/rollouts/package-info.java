/** Rollouts over REST. */
@NullMarked
package dev.ratchet.registry.api.rollouts;

import org.jspecify.annotations.NullMarked;
