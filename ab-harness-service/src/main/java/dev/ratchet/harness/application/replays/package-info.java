/** Runs replays. */
@NullMarked
package dev.ratchet.harness.application.replays;

import org.jspecify.annotations.NullMarked;
