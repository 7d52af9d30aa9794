/** Values read off a text: typed recognisers, chosen and tuned by what the prompt says about a field. */
@NullMarked
package dev.ratchet.localmodel.extracting;

import org.jspecify.annotations.NullMarked;
