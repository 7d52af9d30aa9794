/** How near a replay comes to what its model calls alone would take. */
@NullMarked
package dev.ratchet.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
