/** Failed traces as they are kept, and what of them may be shown. */
@NullMarked
package dev.ratchet.clustering.domain.failures;

import org.jspecify.annotations.NullMarked;
