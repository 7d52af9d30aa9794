package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.prompts.Semver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In which order the versions of an import are added: prompts by name, which keeps two imports from waiting for each other, and
 * of a prompt the parent before its children, else the lower version first.
 */
final class ImportOrder {
    private static final Comparator<PlannedVersion> LOWEST_FIRST =
            Comparator.comparing(PlannedVersion::version, Comparator.nullsLast(Comparator.comparing(Semver::parse)));

    private ImportOrder() {}

    static Map<String, List<PlannedVersion>> byPrompt(List<PlannedVersion> versions) {
        Map<String, List<PlannedVersion>> byName = new TreeMap<>();
        versions.forEach(version -> byName.computeIfAbsent(version.file().name(), name -> new ArrayList<>())
                .add(version));
        byName.replaceAll((name, ofOne) -> parentsFirst(ofOne));
        return byName;
    }

    private static List<PlannedVersion> parentsFirst(List<PlannedVersion> versions) {
        List<PlannedVersion> sorted = versions.stream().sorted(LOWEST_FIRST).toList();
        Map<String, PlannedVersion> numbered = new LinkedHashMap<>();
        sorted.stream()
                .filter(version -> version.version() != null)
                .forEach(version -> numbered.putIfAbsent(String.valueOf(version.version()), version));
        Set<PlannedVersion> ordered = new LinkedHashSet<>();
        sorted.forEach(version -> ordered.addAll(withAncestors(version, numbered)));
        List<PlannedVersion> all = new ArrayList<>(ordered);
        sorted.stream().filter(version -> !ordered.contains(version)).forEach(all::add);
        return all;
    }

    /** The oldest first; a circle ends where it closes. */
    private static List<PlannedVersion> withAncestors(PlannedVersion version, Map<String, PlannedVersion> numbered) {
        Set<PlannedVersion> line = new LinkedHashSet<>();
        PlannedVersion next = version;
        while (next != null && line.add(next)) {
            String parent = next.file().parentVersion();
            next = parent == null ? null : numbered.get(parent);
        }
        return new ArrayList<>(line).reversed();
    }
}
