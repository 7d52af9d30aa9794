package dev.ratchet.registry.formats;

import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.Unsupported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader has found in a file so far. */
public final class Findings {
    private static final Comparator<Unsupported> IN_ORDER = Comparator.comparing(
            Unsupported::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column));

    private final List<PlannedVersion> versions = new ArrayList<>();
    private final List<PlannedDataset> datasets = new ArrayList<>();
    private final List<ImportItem> invalid = new ArrayList<>();
    private final Set<Unsupported> unsupported = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    public void add(PlannedVersion version) {
        versions.add(version);
    }

    public void add(PlannedDataset dataset) {
        datasets.add(dataset);
    }

    public void invalid(ImportItem item) {
        invalid.add(item);
    }

    public void unsupported(String what, Place place, String detail) {
        unsupported.add(new Unsupported(what, place, detail));
    }

    public void warn(Place place, String text) {
        warnings.add("line " + place.line() + ": " + text);
    }

    /** What has no counterpart is told in the order of the file. */
    public ImportPlan plan() {
        return new ImportPlan(
                List.copyOf(versions),
                List.copyOf(datasets),
                List.copyOf(invalid),
                unsupported.stream().sorted(IN_ORDER).toList(),
                List.copyOf(warnings));
    }
}
