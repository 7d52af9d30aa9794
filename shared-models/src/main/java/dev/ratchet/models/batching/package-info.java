/** Doing together what many ask for at the same time. */
@NullMarked
package dev.ratchet.models.batching;

import org.jspecify.annotations.NullMarked;
