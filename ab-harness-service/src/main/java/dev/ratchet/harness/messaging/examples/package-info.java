/** Kafka in, about traces. */
@NullMarked
package dev.ratchet.harness.messaging.examples;

import org.jspecify.annotations.NullMarked;
