/** Prompt files and imports over REST. */
@NullMarked
package dev.ratchet.registry.api.imports;

import org.jspecify.annotations.NullMarked;
