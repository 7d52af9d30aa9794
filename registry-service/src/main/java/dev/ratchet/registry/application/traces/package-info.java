/** How the sample of traces is kept and looked at. */
@NullMarked
package dev.ratchet.registry.application.traces;

import org.jspecify.annotations.NullMarked;
