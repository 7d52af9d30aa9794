package dev.ratchet.registry.domain.imports;

import dev.ratchet.registry.domain.imports.ImportItem.Action;
import java.util.List;

/** What an import has done, or would do: everything, or nothing where one item is refused. */
public record ImportReport(
        boolean dryRun, List<ImportItem> items, List<Unsupported> unsupported, List<String> warnings) {

    public boolean has(Action action) {
        return items.stream().anyMatch(item -> item.action() == action);
    }

    public boolean isRefused() {
        return items.stream().anyMatch(ImportItem::isRefused);
    }
}
