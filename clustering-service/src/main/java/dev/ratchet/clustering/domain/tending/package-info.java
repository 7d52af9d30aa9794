/** Comparing the clusters of a signature with each other: what belongs together, what does not. */
@NullMarked
package dev.ratchet.clustering.domain.tending;

import org.jspecify.annotations.NullMarked;
