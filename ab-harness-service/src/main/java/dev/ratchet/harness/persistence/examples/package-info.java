/** Examples in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.examples;

import org.jspecify.annotations.NullMarked;
