/** Clusters are told, reviewed and compared with each other. */
@NullMarked
package dev.ratchet.clustering.application.clusters;

import org.jspecify.annotations.NullMarked;
