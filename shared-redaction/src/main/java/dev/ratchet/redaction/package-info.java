/** Takes secrets and personal data out of what agents publish. */
@NullMarked
package dev.ratchet.redaction;

import org.jspecify.annotations.NullMarked;
