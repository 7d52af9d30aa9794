/** Changelogs over REST. */
@NullMarked
package dev.ratchet.registry.api.changelog;

import org.jspecify.annotations.NullMarked;
