/** The REST API of evaluations. */
@NullMarked
package dev.ratchet.registry.api.evaluations;

import org.jspecify.annotations.NullMarked;
