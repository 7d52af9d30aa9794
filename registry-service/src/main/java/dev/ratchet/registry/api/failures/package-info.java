/** The REST API of the clusters of failures. */
@NullMarked
package dev.ratchet.registry.api.failures;

import org.jspecify.annotations.NullMarked;
