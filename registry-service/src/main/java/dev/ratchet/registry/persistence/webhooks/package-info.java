/** Webhooks and their deliveries in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.webhooks;

import org.jspecify.annotations.NullMarked;
