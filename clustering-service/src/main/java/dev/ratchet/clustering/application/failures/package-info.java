/** Failures find their clusters. */
@NullMarked
package dev.ratchet.clustering.application.failures;

import org.jspecify.annotations.NullMarked;
