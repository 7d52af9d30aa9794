/** The watch over what is live for all. */
@NullMarked
package dev.ratchet.monitor.domain.watches;

import org.jspecify.annotations.NullMarked;
