/** Generated customers: what they write, and what the right answer would be. */
@NullMarked
package dev.ratchet.demo.traffic;

import org.jspecify.annotations.NullMarked;
