/** The audit log over REST. */
@NullMarked
package dev.ratchet.registry.api.audit;

import org.jspecify.annotations.NullMarked;
