/** Clusters of failures in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.failures;

import org.jspecify.annotations.NullMarked;
