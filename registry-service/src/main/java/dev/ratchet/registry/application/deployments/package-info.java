/** What workers report of deployments and what owners decide about them. */
@NullMarked
package dev.ratchet.registry.application.deployments;

import org.jspecify.annotations.NullMarked;
