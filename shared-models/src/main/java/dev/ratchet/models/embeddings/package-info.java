/** Vectors from an endpoint, by configuration. */
@NullMarked
package dev.ratchet.models.embeddings;

import org.jspecify.annotations.NullMarked;
