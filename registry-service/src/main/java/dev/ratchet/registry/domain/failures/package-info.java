/** Clusters of failures, and what people make of them. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.failures;

import org.jspecify.annotations.NullMarked;
