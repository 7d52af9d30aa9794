package dev.ratchet.registry.formats.promptfoo;

import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node.Mapping;
import java.util.Set;

/** The fields of a mapping that have no place here. */
final class Leftovers {
    private Leftovers() {}

    static void report(Mapping mapping, Set<String> known, String owner, Findings findings, String detail) {
        mapping.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                findings.unsupported(owner + name, field.place(), detail);
            }
        });
    }
}
