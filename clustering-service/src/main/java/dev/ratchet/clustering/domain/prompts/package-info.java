/** What is known of prompts and of what became of earlier candidates. */
@NullMarked
package dev.ratchet.clustering.domain.prompts;

import org.jspecify.annotations.NullMarked;
