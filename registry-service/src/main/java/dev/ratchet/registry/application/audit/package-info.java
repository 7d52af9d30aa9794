/** Reading the audit log and proving that it is whole. */
@NullMarked
package dev.ratchet.registry.application.audit;

import org.jspecify.annotations.NullMarked;
