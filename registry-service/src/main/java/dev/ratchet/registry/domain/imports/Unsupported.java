package dev.ratchet.registry.domain.imports;

/**
 * Something in a file that has no place here.
 *
 * @param what its name in the file
 * @param detail what becomes of it
 */
public record Unsupported(String what, Place place, String detail) {}
