/** Settings and the wiring of the topology into Quarkus. */
@NullMarked
package dev.ratchet.monitor.config;

import org.jspecify.annotations.NullMarked;
