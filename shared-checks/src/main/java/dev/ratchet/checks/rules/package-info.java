/** What each kind of check demands of an output, and what is wrong with a check that demands nothing sensible. */
@NullMarked
package dev.ratchet.checks.rules;

import org.jspecify.annotations.NullMarked;
