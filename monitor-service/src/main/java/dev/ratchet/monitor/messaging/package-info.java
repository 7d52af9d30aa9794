/** The Kafka Streams topology: reads, keeps state, publishes. */
@NullMarked
package dev.ratchet.monitor.messaging;

import org.jspecify.annotations.NullMarked;
