/** OpenTelemetry spans of model calls, and the traces that they become. */
@NullMarked
package dev.ratchet.monitor.domain.otlp;

import org.jspecify.annotations.NullMarked;
