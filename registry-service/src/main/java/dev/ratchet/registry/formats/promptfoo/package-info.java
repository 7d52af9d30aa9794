/** Reads promptfoo configurations. */
@NullMarked
package dev.ratchet.registry.formats.promptfoo;

import org.jspecify.annotations.NullMarked;
