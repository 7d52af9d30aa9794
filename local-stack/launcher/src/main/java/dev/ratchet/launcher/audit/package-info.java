/** Proof, on this side of the wire, that an audit log is what was written. */
@NullMarked
package dev.ratchet.launcher.audit;

import org.jspecify.annotations.NullMarked;
