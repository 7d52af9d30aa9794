/** Entries of datasets. Plain Java. */
@NullMarked
package dev.ratchet.harness.domain.datasets;

import org.jspecify.annotations.NullMarked;
