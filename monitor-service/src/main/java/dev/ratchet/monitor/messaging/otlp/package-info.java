/** Reading of what the OpenTelemetry Collector writes to Kafka. */
@NullMarked
package dev.ratchet.monitor.messaging.otlp;

import org.jspecify.annotations.NullMarked;
