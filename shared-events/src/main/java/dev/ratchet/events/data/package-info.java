/** The values that events are made of, and the rules that every service must apply to them alike. */
@NullMarked
package dev.ratchet.events.data;

import org.jspecify.annotations.NullMarked;
