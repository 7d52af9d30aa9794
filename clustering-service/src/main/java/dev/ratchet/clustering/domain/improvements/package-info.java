/** What an improvement learns from its baseline. */
@NullMarked
package dev.ratchet.clustering.domain.improvements;

import org.jspecify.annotations.NullMarked;
