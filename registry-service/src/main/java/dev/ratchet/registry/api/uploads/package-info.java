/** The REST API of files on their way into a dataset. */
@NullMarked
package dev.ratchet.registry.api.uploads;

import org.jspecify.annotations.NullMarked;
