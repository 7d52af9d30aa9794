/** What a template from a model must not be. */
@NullMarked
package dev.ratchet.clustering.domain.guards;

import org.jspecify.annotations.NullMarked;
