/** Failures that belong together. */
@NullMarked
package dev.ratchet.clustering.domain.clusters;

import org.jspecify.annotations.NullMarked;
