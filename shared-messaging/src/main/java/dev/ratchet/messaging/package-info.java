/** How a service with a database tells and hears events without losing or doubling one: outbox, relay, inbox, dead letters. */
@NullMarked
package dev.ratchet.messaging;

import org.jspecify.annotations.NullMarked;
