/** Webhooks over REST. */
@NullMarked
package dev.ratchet.registry.api.webhooks;

import org.jspecify.annotations.NullMarked;
