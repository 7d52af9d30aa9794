/** Files of entries on their way into a dataset. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.uploads;

import org.jspecify.annotations.NullMarked;
