/** Child processes of any kind: ports, start, readiness, ownership, stop. */
@NullMarked
package dev.ratchet.launcher.process;

import org.jspecify.annotations.NullMarked;
