/** One door to language and embedding models: roles, retries, limits, prices, answers that keep to a schema. */
@NullMarked
package dev.ratchet.models;

import org.jspecify.annotations.NullMarked;
