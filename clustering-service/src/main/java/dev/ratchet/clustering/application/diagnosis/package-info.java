/** Looking into clusters: by rules, and by a model where rules cannot tell. */
@NullMarked
package dev.ratchet.clustering.application.diagnosis;

import org.jspecify.annotations.NullMarked;
