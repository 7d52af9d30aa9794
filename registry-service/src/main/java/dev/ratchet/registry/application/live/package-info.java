/** What is live, kept at hand. */
@NullMarked
package dev.ratchet.registry.application.live;

import org.jspecify.annotations.NullMarked;
