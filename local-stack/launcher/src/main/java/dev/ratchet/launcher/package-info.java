/** The whole system on one machine, as a library: start, endpoints, stop. */
@NullMarked
package dev.ratchet.launcher;

import org.jspecify.annotations.NullMarked;
