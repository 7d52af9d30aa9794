/** Evaluations from request to result. */
@NullMarked
package dev.ratchet.harness.application.evaluations;

import org.jspecify.annotations.NullMarked;
