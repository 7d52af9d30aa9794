/** Finds secrets and personal data in texts, in linear time. */
@NullMarked
package dev.ratchet.redaction.detection;

import org.jspecify.annotations.NullMarked;
