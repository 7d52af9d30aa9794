/** The table of passes. */
@NullMarked
package dev.ratchet.clustering.persistence.passes;

import org.jspecify.annotations.NullMarked;
