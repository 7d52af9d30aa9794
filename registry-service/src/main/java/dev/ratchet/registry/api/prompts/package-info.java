/** Prompts over REST. */
@NullMarked
package dev.ratchet.registry.api.prompts;

import org.jspecify.annotations.NullMarked;
