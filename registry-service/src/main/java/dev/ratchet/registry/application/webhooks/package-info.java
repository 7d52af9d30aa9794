/** Telling the outside of what happens: subscribing, sending, retrying. */
@NullMarked
package dev.ratchet.registry.application.webhooks;

import org.jspecify.annotations.NullMarked;
