/** Improvements over REST. */
@NullMarked
package dev.ratchet.registry.api.improvements;

import org.jspecify.annotations.NullMarked;
