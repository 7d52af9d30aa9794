/** What an operator can set. */
@NullMarked
package dev.ratchet.registry.config;

import org.jspecify.annotations.NullMarked;
