/** Prompts and their versions. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.prompts;

import org.jspecify.annotations.NullMarked;
