/** Policies and what they decided in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.policies;

import org.jspecify.annotations.NullMarked;
