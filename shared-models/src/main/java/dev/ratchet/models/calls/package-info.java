/** The way of a question: span, books, single flight, memory, turn, budget, endpoint. */
@NullMarked
package dev.ratchet.models.calls;

import org.jspecify.annotations.NullMarked;
