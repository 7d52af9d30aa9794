/** Deployments and their numbers in PostgreSQL. */
@NullMarked
package dev.ratchet.registry.persistence.deployments;

import org.jspecify.annotations.NullMarked;
