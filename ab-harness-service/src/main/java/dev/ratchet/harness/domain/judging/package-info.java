/** Which answers of production a judge gives its opinion on, and what that comes to. */
@NullMarked
package dev.ratchet.harness.domain.judging;

import org.jspecify.annotations.NullMarked;
