/** The sample of traces in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.traces;

import org.jspecify.annotations.NullMarked;
