/** YAML and JSON with the places of their values, and the file of a prompt version. Knows no framework. */
@NullMarked
package dev.ratchet.registry.formats;

import org.jspecify.annotations.NullMarked;
