/** Live prompts and judgements of production in PostgreSQL. */
@NullMarked
package dev.ratchet.harness.persistence.judging;

import org.jspecify.annotations.NullMarked;
