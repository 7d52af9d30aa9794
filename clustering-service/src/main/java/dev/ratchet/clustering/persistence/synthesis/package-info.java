/** Tables of jobs. */
@NullMarked
package dev.ratchet.clustering.persistence.synthesis;

import org.jspecify.annotations.NullMarked;
