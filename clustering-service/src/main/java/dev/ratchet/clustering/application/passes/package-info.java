/** Keeping of what went well in production. */
@NullMarked
package dev.ratchet.clustering.application.passes;

import org.jspecify.annotations.NullMarked;
