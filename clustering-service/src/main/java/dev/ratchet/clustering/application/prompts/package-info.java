/** Keeping up with prompts and deployments. */
@NullMarked
package dev.ratchet.clustering.application.prompts;

import org.jspecify.annotations.NullMarked;
