/** The agents of the README: what they show is compiled and tried. */
@NullMarked
package dev.ratchet.agent.example;

import org.jspecify.annotations.NullMarked;
