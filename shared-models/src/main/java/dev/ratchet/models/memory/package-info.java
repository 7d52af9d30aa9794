/** What is remembered of answers: in this process and in the database. */
@NullMarked
package dev.ratchet.models.memory;

import org.jspecify.annotations.NullMarked;
