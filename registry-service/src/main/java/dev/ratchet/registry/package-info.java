/** The authority on prompts and deployments, and the only public API. */
@NullMarked
package dev.ratchet.registry;

import org.jspecify.annotations.NullMarked;
