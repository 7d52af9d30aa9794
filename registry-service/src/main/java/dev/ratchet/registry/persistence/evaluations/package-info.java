/** Evaluations in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.evaluations;

import org.jspecify.annotations.NullMarked;
