/** The history of rollouts in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.rollouts;

import org.jspecify.annotations.NullMarked;
