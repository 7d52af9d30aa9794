/** Holds the published contract (JSON Schemas, AsyncAPI, event reference) to the records. */
@NullMarked
package dev.ratchet.events.contract;

import org.jspecify.annotations.NullMarked;
