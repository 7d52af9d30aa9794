/** Hears what is live. */
@NullMarked
package dev.ratchet.harness.messaging.judging;

import org.jspecify.annotations.NullMarked;
