/** The OpenAI HTTP API. */
@NullMarked
package dev.ratchet.localmodel.http;

import org.jspecify.annotations.NullMarked;
