/** Kafka in, about deployments. */
@NullMarked
package dev.ratchet.harness.messaging.replays;

import org.jspecify.annotations.NullMarked;
