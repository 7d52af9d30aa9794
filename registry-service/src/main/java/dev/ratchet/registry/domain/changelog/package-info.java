/** What became of each version of a prompt. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.changelog;

import org.jspecify.annotations.NullMarked;
