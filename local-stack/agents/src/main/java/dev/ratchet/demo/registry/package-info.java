/** How the agents' first prompts get into the registry. */
@NullMarked
package dev.ratchet.demo.registry;

import org.jspecify.annotations.NullMarked;
