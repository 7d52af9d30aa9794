/** Taking what stands in files, and giving it back. */
@NullMarked
package dev.ratchet.registry.application.imports;

import org.jspecify.annotations.NullMarked;
