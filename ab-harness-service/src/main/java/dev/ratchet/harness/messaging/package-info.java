/** Kafka in. */
@NullMarked
package dev.ratchet.harness.messaging;

import org.jspecify.annotations.NullMarked;
