/** Jobs that have candidates written. */
@NullMarked
package dev.ratchet.clustering.application.synthesis;

import org.jspecify.annotations.NullMarked;
