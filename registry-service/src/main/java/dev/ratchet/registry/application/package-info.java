/** What can be done, a package a subject: one class per use case, each a transaction. */
@NullMarked
package dev.ratchet.registry.application;

import org.jspecify.annotations.NullMarked;
