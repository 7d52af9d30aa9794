/** What a project has signed up for. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.plans;

import org.jspecify.annotations.NullMarked;
