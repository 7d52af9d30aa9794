/** A small deterministic model that answers from nothing but the prompt, through sentence embeddings. */
@NullMarked
package dev.ratchet.localmodel;

import org.jspecify.annotations.NullMarked;
