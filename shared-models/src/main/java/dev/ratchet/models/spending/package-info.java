/** What answers cost, for whom, and how much they may. */
@NullMarked
package dev.ratchet.models.spending;

import org.jspecify.annotations.NullMarked;
