/** Whether an output is right, and why not: one rule for the monitor and for the harness. */
@NullMarked
package dev.ratchet.checks;

import org.jspecify.annotations.NullMarked;
