/** Evidence from live traffic: a candidate beside the live prompt, shares of traffic, and rates that may be looked at any time. */
@NullMarked
package dev.ratchet.statistics.live;

import org.jspecify.annotations.NullMarked;
