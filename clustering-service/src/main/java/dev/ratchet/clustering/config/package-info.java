/** Settings, and the beans that are made from them. */
@NullMarked
package dev.ratchet.clustering.config;

import org.jspecify.annotations.NullMarked;
