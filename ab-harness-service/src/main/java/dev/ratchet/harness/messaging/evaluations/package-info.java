/** Requests of evaluations, heard from Kafka. */
@NullMarked
package dev.ratchet.harness.messaging.evaluations;

import org.jspecify.annotations.NullMarked;
