/** Judges what agents publish, charts it, and watches over what was shipped. */
@NullMarked
package dev.ratchet.monitor;

import org.jspecify.annotations.NullMarked;
