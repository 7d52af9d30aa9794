/** The whole system as its users meet it: traces in, events and the public API out. */
@NullMarked
package dev.ratchet.e2e;

import org.jspecify.annotations.NullMarked;
