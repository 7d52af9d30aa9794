/** Where models live: addresses, their limits, their troubles, and one call to one of them. */
@NullMarked
package dev.ratchet.models.endpoints;

import org.jspecify.annotations.NullMarked;
