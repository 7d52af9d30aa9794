/** Alerts in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.alerts;

import org.jspecify.annotations.NullMarked;
