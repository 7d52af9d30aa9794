/** Plans in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.plans;

import org.jspecify.annotations.NullMarked;
