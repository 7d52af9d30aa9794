/** Improvements: better versions of a prompt, asked for on a dataset. */
@NullMarked
package dev.ratchet.registry.domain.improvements;

import org.jspecify.annotations.NullMarked;
