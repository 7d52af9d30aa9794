/** Alerts over REST. */
@NullMarked
package dev.ratchet.registry.api.alerts;

import org.jspecify.annotations.NullMarked;
