/** Tables of improvements. */
@NullMarked
package dev.ratchet.clustering.persistence.improvements;

import org.jspecify.annotations.NullMarked;
