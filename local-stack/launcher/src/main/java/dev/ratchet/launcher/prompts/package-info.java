/** Prompt files between a folder and a registry. */
@NullMarked
package dev.ratchet.launcher.prompts;

import org.jspecify.annotations.NullMarked;
