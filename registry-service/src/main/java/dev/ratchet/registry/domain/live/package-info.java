/** Who is served which version of a live prompt. */
@NullMarked
package dev.ratchet.registry.domain.live;

import org.jspecify.annotations.NullMarked;
