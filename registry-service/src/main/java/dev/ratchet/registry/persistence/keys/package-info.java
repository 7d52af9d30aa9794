/** API keys in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.keys;

import org.jspecify.annotations.NullMarked;
