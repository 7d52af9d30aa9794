/** Grading of answers. */
@NullMarked
package dev.ratchet.harness.application.grading;

import org.jspecify.annotations.NullMarked;
