/** Prompts in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.prompts;

import org.jspecify.annotations.NullMarked;
