/** Settings. */
@NullMarked
package dev.ratchet.harness.config;

import org.jspecify.annotations.NullMarked;
