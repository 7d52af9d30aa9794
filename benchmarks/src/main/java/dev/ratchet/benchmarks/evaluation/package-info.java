/** The harness on a large dataset: how fast it evaluates, from the model and from memory, and in how little memory. */
@NullMarked
package dev.ratchet.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
