/** Judges a sample of production beside the stream. */
@NullMarked
package dev.ratchet.harness.application.judging;

import org.jspecify.annotations.NullMarked;
