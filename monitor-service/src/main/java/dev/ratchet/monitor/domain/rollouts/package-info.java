/** What live traffic says of a candidate that reaches users step by step. */
@NullMarked
package dev.ratchet.monitor.domain.rollouts;

import org.jspecify.annotations.NullMarked;
