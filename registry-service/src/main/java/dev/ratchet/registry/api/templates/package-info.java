/** The library of templates over REST. */
@NullMarked
package dev.ratchet.registry.api.templates;

import org.jspecify.annotations.NullMarked;
