/** What the registry knows and decides, a package a subject; here is what they share. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain;

import org.jspecify.annotations.NullMarked;
