/** Tables of prompts and deployments. */
@NullMarked
package dev.ratchet.clustering.persistence.prompts;

import org.jspecify.annotations.NullMarked;
