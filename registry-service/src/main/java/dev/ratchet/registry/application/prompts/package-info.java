/** What authors do with prompts. */
@NullMarked
package dev.ratchet.registry.application.prompts;

import org.jspecify.annotations.NullMarked;
