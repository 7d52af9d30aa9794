/** Who is asking: API keys and users. */
@NullMarked
package dev.ratchet.registry.security;

import org.jspecify.annotations.NullMarked;
