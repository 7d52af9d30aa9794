/** What is different between two texts, for patch, for pages and in words. */
@NullMarked
package dev.ratchet.registry.application.diffs;

import org.jspecify.annotations.NullMarked;
