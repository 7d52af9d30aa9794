/** Keeps alerts for a while and answers what they are. */
@NullMarked
package dev.ratchet.registry.application.alerts;

import org.jspecify.annotations.NullMarked;
