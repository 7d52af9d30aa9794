/** Speeds and sizes, each beside its limit or a peer that is measured in the same run. */
@NullMarked
package dev.ratchet.benchmarks;

import org.jspecify.annotations.NullMarked;
