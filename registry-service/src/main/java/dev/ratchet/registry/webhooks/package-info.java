/** Sends webhooks over HTTP, to public addresses alone. */
@NullMarked
package dev.ratchet.registry.webhooks;

import org.jspecify.annotations.NullMarked;
