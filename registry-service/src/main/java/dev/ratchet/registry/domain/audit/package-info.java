/** What is asked of the audit log. Plain Java. */
@NullMarked
package dev.ratchet.registry.domain.audit;

import org.jspecify.annotations.NullMarked;
