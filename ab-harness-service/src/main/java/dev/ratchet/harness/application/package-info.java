/** Use cases: keep held-out traces, open and abandon replays, work on them. */
@NullMarked
package dev.ratchet.harness.application;

import org.jspecify.annotations.NullMarked;
