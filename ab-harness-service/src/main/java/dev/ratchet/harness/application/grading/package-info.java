/** Grades answers with checks and with models that judge. */
@NullMarked
package dev.ratchet.harness.application.grading;

import org.jspecify.annotations.NullMarked;
