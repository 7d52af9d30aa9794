/** The live prompts by HTTP. */
@NullMarked
package dev.ratchet.registry.api.live;

import org.jspecify.annotations.NullMarked;
