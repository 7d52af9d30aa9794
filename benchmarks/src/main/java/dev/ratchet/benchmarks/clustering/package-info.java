/** How well failures are clustered as they come, beside batch methods that see all of them, and how fast. */
@NullMarked
package dev.ratchet.benchmarks.clustering;

import org.jspecify.annotations.NullMarked;
