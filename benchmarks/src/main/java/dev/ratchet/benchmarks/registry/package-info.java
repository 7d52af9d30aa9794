/** The registry's REST API: beside a bare endpoint, and over many rows. */
@NullMarked
package dev.ratchet.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
