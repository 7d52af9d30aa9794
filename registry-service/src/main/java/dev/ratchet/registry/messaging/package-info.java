/** Facts from the other services, each turned into one call. */
@NullMarked
package dev.ratchet.registry.messaging;

import org.jspecify.annotations.NullMarked;
