/** What it costs an agent to know which version a unit gets. */
@NullMarked
package dev.ratchet.benchmarks.live;

import org.jspecify.annotations.NullMarked;
