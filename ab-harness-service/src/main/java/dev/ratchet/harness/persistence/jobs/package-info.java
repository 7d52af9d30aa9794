/** Leases in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.jobs;

import org.jspecify.annotations.NullMarked;
