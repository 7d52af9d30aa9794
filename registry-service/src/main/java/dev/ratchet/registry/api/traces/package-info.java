/** The REST API of the sample of traces. */
@NullMarked
package dev.ratchet.registry.api.traces;

import org.jspecify.annotations.NullMarked;
