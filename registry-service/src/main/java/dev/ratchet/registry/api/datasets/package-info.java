/** The REST API of datasets and their entries. */
@NullMarked
package dev.ratchet.registry.api.datasets;

import org.jspecify.annotations.NullMarked;
