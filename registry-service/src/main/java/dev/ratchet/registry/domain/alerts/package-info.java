/** What the monitor wants somebody to look at. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.alerts;

import org.jspecify.annotations.NullMarked;
