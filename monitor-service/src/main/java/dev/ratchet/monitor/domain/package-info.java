/** Verdicts, windows and watches. Plain Java: no Kafka, no framework, no clock. */
@NullMarked
package dev.ratchet.monitor.domain;

import org.jspecify.annotations.NullMarked;
