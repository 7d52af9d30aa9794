/** The two servers that the services need: PostgreSQL and Kafka. */
@NullMarked
package dev.ratchet.launcher.server;

import org.jspecify.annotations.NullMarked;
