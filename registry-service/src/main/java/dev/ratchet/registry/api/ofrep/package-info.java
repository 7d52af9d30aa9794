/** The OpenFeature Remote Evaluation Protocol, in which prompts are flags. */
@NullMarked
package dev.ratchet.registry.api.ofrep;

import org.jspecify.annotations.NullMarked;
