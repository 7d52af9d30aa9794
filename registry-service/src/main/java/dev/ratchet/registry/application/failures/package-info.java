/** How clusters of failures are followed, looked at and reviewed. */
@NullMarked
package dev.ratchet.registry.application.failures;

import org.jspecify.annotations.NullMarked;
