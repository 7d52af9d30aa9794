/** What a failure, a cluster, a trigger and a request for candidates are. Plain Java; asks neither the time nor a model. */
@NullMarked
package dev.ratchet.clustering.domain;

import org.jspecify.annotations.NullMarked;
