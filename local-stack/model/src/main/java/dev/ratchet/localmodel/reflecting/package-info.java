/** Better prompts from failures: what the failures have in common becomes descriptions, examples and format rules. */
@NullMarked
package dev.ratchet.localmodel.reflecting;

import org.jspecify.annotations.NullMarked;
