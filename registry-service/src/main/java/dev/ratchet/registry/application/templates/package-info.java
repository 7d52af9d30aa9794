/** What authors do with templates. */
@NullMarked
package dev.ratchet.registry.application.templates;

import org.jspecify.annotations.NullMarked;
