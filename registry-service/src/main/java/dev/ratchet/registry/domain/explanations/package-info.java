/** Says in words why a deployment is where it is. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.explanations;

import org.jspecify.annotations.NullMarked;
