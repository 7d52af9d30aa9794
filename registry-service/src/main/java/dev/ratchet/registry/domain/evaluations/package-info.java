/** Evaluations of prompt versions over datasets. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.evaluations;

import org.jspecify.annotations.NullMarked;
