/** Plans over REST, and the gate that asks for one. */
@NullMarked
package dev.ratchet.registry.api.plans;

import org.jspecify.annotations.NullMarked;
