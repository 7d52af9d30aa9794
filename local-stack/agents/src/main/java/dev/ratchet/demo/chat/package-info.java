/** Chat completions over HTTP. */
@NullMarked
package dev.ratchet.demo.chat;

import org.jspecify.annotations.NullMarked;
