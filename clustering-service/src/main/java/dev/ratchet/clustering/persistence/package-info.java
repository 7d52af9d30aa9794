/** The domain's stores in PostgreSQL. */
@NullMarked
package dev.ratchet.clustering.persistence;

import org.jspecify.annotations.NullMarked;
