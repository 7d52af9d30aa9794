/** One door to language and embedding models: what callers ask, and what they get. */
@NullMarked
package dev.ratchet.models;

import org.jspecify.annotations.NullMarked;
