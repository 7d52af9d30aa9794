/** Dead letters: how many there are, what they are, and their way back. */
@NullMarked
package dev.ratchet.launcher.dlq;

import org.jspecify.annotations.NullMarked;
