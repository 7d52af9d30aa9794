/** People and projects in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.people;

import org.jspecify.annotations.NullMarked;
