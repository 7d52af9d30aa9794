/** Takes rollouts on, by what the monitor makes of them and by what owners decide. */
@NullMarked
package dev.ratchet.registry.application.rollouts;

import org.jspecify.annotations.NullMarked;
