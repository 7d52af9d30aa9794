/** The events that the services exchange: one sealed family per topic. */
@NullMarked
package dev.ratchet.events;

import org.jspecify.annotations.NullMarked;
