/** Changelogs, read from PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.changelog;

import org.jspecify.annotations.NullMarked;
