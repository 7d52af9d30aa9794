/** Policies over REST. */
@NullMarked
package dev.ratchet.registry.api.policies;

import org.jspecify.annotations.NullMarked;
