/** People, projects and invitations over REST. */
@NullMarked
package dev.ratchet.registry.api.people;

import org.jspecify.annotations.NullMarked;
