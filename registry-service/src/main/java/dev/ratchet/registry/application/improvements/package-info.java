/** Asks for improvements and follows them. */
@NullMarked
package dev.ratchet.registry.application.improvements;

import org.jspecify.annotations.NullMarked;
