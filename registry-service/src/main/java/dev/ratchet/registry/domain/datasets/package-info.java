/** Datasets and their entries. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.datasets;

import org.jspecify.annotations.NullMarked;
