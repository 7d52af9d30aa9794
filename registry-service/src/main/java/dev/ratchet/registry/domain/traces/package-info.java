/** The sample of traces that people look at and pick from. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.traces;

import org.jspecify.annotations.NullMarked;
