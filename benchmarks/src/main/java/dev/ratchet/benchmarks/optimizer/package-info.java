/** How much better prompts get, and at what price, beside two simpler ways. */
@NullMarked
package dev.ratchet.benchmarks.optimizer;

import org.jspecify.annotations.NullMarked;
