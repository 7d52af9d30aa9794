/** Uploads, and the entries that they put aside, in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.uploads;

import org.jspecify.annotations.NullMarked;
