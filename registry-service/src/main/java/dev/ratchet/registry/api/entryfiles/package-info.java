/** Files of entries, as the REST API takes and gives them. */
@NullMarked
package dev.ratchet.registry.api.entryfiles;

import org.jspecify.annotations.NullMarked;
