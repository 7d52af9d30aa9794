/** Answers to what a prompt asks. */
@NullMarked
package dev.ratchet.localmodel.answering;

import org.jspecify.annotations.NullMarked;
