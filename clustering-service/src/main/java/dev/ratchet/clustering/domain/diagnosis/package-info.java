/** What a cluster of failures is a problem of. */
@NullMarked
package dev.ratchet.clustering.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
