/** Ready prompts with their datasets. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.templates;

import org.jspecify.annotations.NullMarked;
