/** What a production agent links: the live prompts in memory, and a way to publish traces that never blocks it. */
@NullMarked
package dev.ratchet.agent;

import org.jspecify.annotations.NullMarked;
