/** What a candidate must show before it is shipped, and what happens when it gets worse. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.policies;

import org.jspecify.annotations.NullMarked;
