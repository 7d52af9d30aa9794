/** Improvements in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.improvements;

import org.jspecify.annotations.NullMarked;
