/** How what is kept in memory learns, on every replica, that it has changed. */
@NullMarked
package dev.ratchet.registry.application.changes;

import org.jspecify.annotations.NullMarked;
