/** How texts, patterns and JSON are matched, whatever they are: bounded in time, never throwing. */
@NullMarked
package dev.ratchet.checks.matching;

import org.jspecify.annotations.NullMarked;
