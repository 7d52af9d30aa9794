/** An endpoint that does nothing but answer. */
@NullMarked
package dev.ratchet.bare;

import org.jspecify.annotations.NullMarked;
