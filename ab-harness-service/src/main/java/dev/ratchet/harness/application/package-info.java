/** What the use cases of all subjects share. */
@NullMarked
package dev.ratchet.harness.application;

import org.jspecify.annotations.NullMarked;
