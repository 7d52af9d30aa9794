/** How things are kept in PostgreSQL, a package a subject. */
@NullMarked
package dev.ratchet.registry.persistence;

import org.jspecify.annotations.NullMarked;
