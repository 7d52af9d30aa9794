/** The harness's copy of datasets. */
@NullMarked
package dev.ratchet.harness.application.datasets;

import org.jspecify.annotations.NullMarked;
