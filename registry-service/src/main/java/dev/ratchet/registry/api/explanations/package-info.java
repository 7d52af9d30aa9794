/** Explanations over REST. */
@NullMarked
package dev.ratchet.registry.api.explanations;

import org.jspecify.annotations.NullMarked;
