/** What people do with evaluations, and what the harness reports of them. */
@NullMarked
package dev.ratchet.registry.application.evaluations;

import org.jspecify.annotations.NullMarked;
