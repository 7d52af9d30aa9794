/** Answers and their grades. */
@NullMarked
package dev.ratchet.harness.domain.grading;

import org.jspecify.annotations.NullMarked;
