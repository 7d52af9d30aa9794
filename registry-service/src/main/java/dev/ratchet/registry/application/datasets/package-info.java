/** What people do with datasets. */
@NullMarked
package dev.ratchet.registry.application.datasets;

import org.jspecify.annotations.NullMarked;
