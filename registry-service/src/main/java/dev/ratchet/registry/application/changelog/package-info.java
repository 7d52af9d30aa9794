/** Reads changelogs. */
@NullMarked
package dev.ratchet.registry.application.changelog;

import org.jspecify.annotations.NullMarked;
