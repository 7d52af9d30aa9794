/** Who joins, who leaves, and who is let in. */
@NullMarked
package dev.ratchet.registry.application.people;

import org.jspecify.annotations.NullMarked;
