/** What the description of the API says of every operation alike. */
@NullMarked
package dev.ratchet.registry.api.description;

import org.jspecify.annotations.NullMarked;
