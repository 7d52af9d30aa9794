/** Metrics and spans of model calls. */
@NullMarked
package dev.ratchet.models.telemetry;

import org.jspecify.annotations.NullMarked;
