/** The REST API, a package a subject; here is how requests, answers and errors are translated. */
@NullMarked
package dev.ratchet.registry.api;

import org.jspecify.annotations.NullMarked;
