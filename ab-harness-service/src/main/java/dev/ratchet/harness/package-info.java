/** Holds traces out, and replays candidates against the live prompt on them. */
@NullMarked
package dev.ratchet.harness;

import org.jspecify.annotations.NullMarked;
