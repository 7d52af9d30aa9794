/** What prompts are tried on: held-out traces and how they are chosen. */
@NullMarked
package dev.ratchet.harness.domain.examples;

import org.jspecify.annotations.NullMarked;
