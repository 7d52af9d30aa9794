/** API keys are made and taken back. */
@NullMarked
package dev.ratchet.registry.application.keys;

import org.jspecify.annotations.NullMarked;
