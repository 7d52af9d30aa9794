/** Reads and changes plans. */
@NullMarked
package dev.ratchet.registry.application.plans;

import org.jspecify.annotations.NullMarked;
