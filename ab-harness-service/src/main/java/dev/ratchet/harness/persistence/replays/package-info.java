/** Replays in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.replays;

import org.jspecify.annotations.NullMarked;
