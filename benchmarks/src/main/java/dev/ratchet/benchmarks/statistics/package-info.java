/** What the gate costs in model calls beside the test that one would otherwise use. */
@NullMarked
package dev.ratchet.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
