/** Sentence embeddings, computed in process. */
@NullMarked
package dev.ratchet.localmodel.embedding;

import org.jspecify.annotations.NullMarked;
