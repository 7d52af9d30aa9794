/** The redactor of a Quarkus service; whoever has none makes one of {@link dev.ratchet.redaction.RedactionSettings}. */
@NullMarked
package dev.ratchet.redaction.config;

import org.jspecify.annotations.NullMarked;
