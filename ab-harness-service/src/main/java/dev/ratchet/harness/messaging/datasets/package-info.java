/** What datasets hold, heard from Kafka. */
@NullMarked
package dev.ratchet.harness.messaging.datasets;

import org.jspecify.annotations.NullMarked;
