/** When candidates are asked for, from what, and which are worth proposing. */
@NullMarked
package dev.ratchet.clustering.domain.synthesis;

import org.jspecify.annotations.NullMarked;
