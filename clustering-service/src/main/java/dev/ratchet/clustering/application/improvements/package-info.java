/** From a request for a better version to a job. */
@NullMarked
package dev.ratchet.clustering.application.improvements;

import org.jspecify.annotations.NullMarked;
