/** What the harness reports of evaluations. */
@NullMarked
package dev.ratchet.registry.messaging.evaluations;

import org.jspecify.annotations.NullMarked;
