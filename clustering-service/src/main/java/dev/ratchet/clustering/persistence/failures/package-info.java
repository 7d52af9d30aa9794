/** Tables of failures. */
@NullMarked
package dev.ratchet.clustering.persistence.failures;

import org.jspecify.annotations.NullMarked;
