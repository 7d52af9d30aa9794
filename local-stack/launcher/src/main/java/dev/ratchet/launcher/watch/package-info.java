/** Reads the topics and tells what happens, a line an event. */
@NullMarked
package dev.ratchet.launcher.watch;

import org.jspecify.annotations.NullMarked;
