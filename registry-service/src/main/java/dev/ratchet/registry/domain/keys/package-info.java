/** API keys: what they look like and how far they reach. */
@NullMarked
package dev.ratchet.registry.domain.keys;

import org.jspecify.annotations.NullMarked;
