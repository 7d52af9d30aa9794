/** What keeps a job alive. */
@NullMarked
package dev.ratchet.harness.application.jobs;

import org.jspecify.annotations.NullMarked;
