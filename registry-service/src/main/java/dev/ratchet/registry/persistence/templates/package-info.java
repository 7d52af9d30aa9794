/** The templates that come with the service. */
@NullMarked
package dev.ratchet.registry.persistence.templates;

import org.jspecify.annotations.NullMarked;
