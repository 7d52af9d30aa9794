/** What comes from files and goes into them. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.imports;

import org.jspecify.annotations.NullMarked;
