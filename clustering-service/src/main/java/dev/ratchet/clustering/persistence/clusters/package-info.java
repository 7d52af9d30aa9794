/** Tables of clusters. */
@NullMarked
package dev.ratchet.clustering.persistence.clusters;

import org.jspecify.annotations.NullMarked;
