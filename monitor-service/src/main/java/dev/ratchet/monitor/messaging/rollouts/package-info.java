/** Rollouts as records and stores. */
@NullMarked
package dev.ratchet.monitor.messaging.rollouts;

import org.jspecify.annotations.NullMarked;
