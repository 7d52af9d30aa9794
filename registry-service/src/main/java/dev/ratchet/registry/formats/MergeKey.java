package dev.ratchet.registry.formats;

import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node.Field;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML's {@code <<}: the fields of other mappings, where a mapping has none of that name. */
final class MergeKey {
    static final String KEY = "<<";

    private MergeKey() {}

    static void into(Map<String, Field> fields, @Nullable Node merged) {
        if (merged != null) {
            for (Node source : merged instanceof Sequence several ? several.items() : List.of(merged)) {
                if (!(source instanceof Mapping mapping)) {
                    throw new UnreadableFile(source.place(), "<< must name mappings");
                }
                mapping.fields().forEach(fields::putIfAbsent);
            }
        }
    }
}
