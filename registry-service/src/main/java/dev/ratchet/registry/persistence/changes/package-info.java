/** Changes told from replica to replica by PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.changes;

import org.jspecify.annotations.NullMarked;
