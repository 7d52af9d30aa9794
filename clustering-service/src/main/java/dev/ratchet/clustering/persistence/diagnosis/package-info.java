/** Diagnoses in PostgreSQL. */
@NullMarked
package dev.ratchet.clustering.persistence.diagnosis;

import org.jspecify.annotations.NullMarked;
