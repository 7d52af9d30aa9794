/** Evaluations of a prompt version over a dataset. Plain Java. */
@NullMarked
package dev.ratchet.harness.domain.evaluations;

import org.jspecify.annotations.NullMarked;
