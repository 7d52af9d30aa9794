/** Who is told of what outside, and how often it is tried. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.webhooks;

import org.jspecify.annotations.NullMarked;
