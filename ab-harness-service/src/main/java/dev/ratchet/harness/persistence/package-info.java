/** PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence;

import org.jspecify.annotations.NullMarked;
