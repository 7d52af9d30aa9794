/** Two agents of an online shop that run on generated customers, as production agents would. */
@NullMarked
package dev.ratchet.demo;

import org.jspecify.annotations.NullMarked;
