/** What a replay is and how it comes to its verdict. No framework, no clock, no I/O. */
@NullMarked
package dev.ratchet.harness.domain.replays;

import org.jspecify.annotations.NullMarked;
