/** Projects, the people who belong to them, and what they may do there. */
@NullMarked
package dev.ratchet.registry.domain.people;

import org.jspecify.annotations.NullMarked;
