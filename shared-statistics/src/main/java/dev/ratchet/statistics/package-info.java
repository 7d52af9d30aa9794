/** Evidence: sequential tests that are valid at any stopping time, a change detector, and intervals. Pure Java. */
@NullMarked
package dev.ratchet.statistics;

import org.jspecify.annotations.NullMarked;
