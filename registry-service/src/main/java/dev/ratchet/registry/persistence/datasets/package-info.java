/** Datasets in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.datasets;

import org.jspecify.annotations.NullMarked;
