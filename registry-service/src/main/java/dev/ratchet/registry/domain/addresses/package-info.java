/** Which addresses outside the registry may send to. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.addresses;

import org.jspecify.annotations.NullMarked;
