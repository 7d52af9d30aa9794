/** How files of entries come into datasets: read, then published. */
@NullMarked
package dev.ratchet.registry.application.uploads;

import org.jspecify.annotations.NullMarked;
