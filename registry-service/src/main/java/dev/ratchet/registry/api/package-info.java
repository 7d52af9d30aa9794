/** The REST API: translates requests, answers and errors. */
@NullMarked
package dev.ratchet.registry.api;

import org.jspecify.annotations.NullMarked;
