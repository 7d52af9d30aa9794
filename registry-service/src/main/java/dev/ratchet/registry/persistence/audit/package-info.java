/** The audit log and its chains in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.audit;

import org.jspecify.annotations.NullMarked;
