/** What a prompt asks: the text it is about, labels, examples, fields, and the form of the answer. */
@NullMarked
package dev.ratchet.localmodel.reading;

import org.jspecify.annotations.NullMarked;
