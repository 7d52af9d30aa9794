/** API keys over REST, and what a key's scopes leave of its role. */
@NullMarked
package dev.ratchet.registry.api.keys;

import org.jspecify.annotations.NullMarked;
