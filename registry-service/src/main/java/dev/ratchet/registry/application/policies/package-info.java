/** Reads and changes promotion policies. */
@NullMarked
package dev.ratchet.registry.application.policies;

import org.jspecify.annotations.NullMarked;
