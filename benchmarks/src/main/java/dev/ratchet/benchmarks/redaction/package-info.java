/** How much of what must not be kept is found, how much that may stay is taken for it, and at which speed. */
@NullMarked
package dev.ratchet.benchmarks.redaction;

import org.jspecify.annotations.NullMarked;
