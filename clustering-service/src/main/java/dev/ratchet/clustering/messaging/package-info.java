/** Topics in: each record is read, deduplicated and handed to its use case. */
@NullMarked
package dev.ratchet.clustering.messaging;

import org.jspecify.annotations.NullMarked;
