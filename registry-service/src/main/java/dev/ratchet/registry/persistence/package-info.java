/** How prompts and deployments are kept in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence;

import org.jspecify.annotations.NullMarked;
