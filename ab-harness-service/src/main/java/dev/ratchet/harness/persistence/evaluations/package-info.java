/** Evaluations in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.evaluations;

import org.jspecify.annotations.NullMarked;
