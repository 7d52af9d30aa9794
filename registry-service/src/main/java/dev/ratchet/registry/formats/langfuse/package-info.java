/** Reads Langfuse's exports of prompts and datasets. */
@NullMarked
package dev.ratchet.registry.formats.langfuse;

import org.jspecify.annotations.NullMarked;
