/** Work under a lease. */
@NullMarked
package dev.ratchet.harness.domain.jobs;

import org.jspecify.annotations.NullMarked;
