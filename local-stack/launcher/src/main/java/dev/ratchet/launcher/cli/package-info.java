/** The commands of {@code ./ratchet}. */
@NullMarked
package dev.ratchet.launcher.cli;

import org.jspecify.annotations.NullMarked;
