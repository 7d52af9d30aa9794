/** The audit log as it leaves the registry: its records, how each is sealed to the one before, and the proof of that. */
@NullMarked
package dev.ratchet.events.audit;

import org.jspecify.annotations.NullMarked;
