/** A real broker and a real database for tests, started once per test JVM and shared by all its tests. */
@NullMarked
package dev.ratchet.testing;

import org.jspecify.annotations.NullMarked;
