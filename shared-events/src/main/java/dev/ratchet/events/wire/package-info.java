/** How an event travels: its JSON, its CloudEvents headers, its identity and its topic. */
@NullMarked
package dev.ratchet.events.wire;

import org.jspecify.annotations.NullMarked;
