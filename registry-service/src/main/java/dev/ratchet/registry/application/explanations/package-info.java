/** Explains deployments, with a model's better words where they are true. */
@NullMarked
package dev.ratchet.registry.application.explanations;

import org.jspecify.annotations.NullMarked;
