/** Deployments over REST. */
@NullMarked
package dev.ratchet.registry.api.deployments;

import org.jspecify.annotations.NullMarked;
