/** What went well in production. */
@NullMarked
package dev.ratchet.clustering.domain.passes;

import org.jspecify.annotations.NullMarked;
