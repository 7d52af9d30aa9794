/** The use cases, each the boundary of its transactions. */
@NullMarked
package dev.ratchet.clustering.application;

import org.jspecify.annotations.NullMarked;
