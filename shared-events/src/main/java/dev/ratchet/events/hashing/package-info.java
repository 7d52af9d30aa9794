/** Digests: of units into splits, of records into chains, of secrets. */
@NullMarked
package dev.ratchet.events.hashing;

import org.jspecify.annotations.NullMarked;
