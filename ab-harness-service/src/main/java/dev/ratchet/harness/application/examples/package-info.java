/** Keeps and finds examples. */
@NullMarked
package dev.ratchet.harness.application.examples;

import org.jspecify.annotations.NullMarked;
