/** Entries of datasets in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.datasets;

import org.jspecify.annotations.NullMarked;
