package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.ImportReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what stands in a file, all of it or nothing. A dry run is the same work, undone at its end, so that what it tells is what
 * would happen.
 */
@ApplicationScoped
public class ImportFiles {
    private final ImportVersions versions;
    private final ImportDatasets datasets;
    private final TransactionSynchronizationRegistry transaction;

    ImportFiles(ImportVersions versions, ImportDatasets datasets, TransactionSynchronizationRegistry transaction) {
        this.versions = versions;
        this.datasets = datasets;
        this.transaction = transaction;
    }

    @Transactional
    public ImportReport run(String project, ImportPlan plan, DraftCheck check, boolean dryRun, String actor) {
        List<ImportItem> items = new ArrayList<>(plan.invalid());
        items.addAll(versions.take(project, plan.versions(), check, actor));
        boolean refused = items.stream().anyMatch(ImportItem::isRefused);
        items.addAll(datasets.take(project, plan.datasets(), refused, actor));
        ImportReport report = new ImportReport(dryRun, items, plan.unsupported(), plan.warnings());
        if (dryRun || report.isRefused()) {
            transaction.setRollbackOnly();
        }
        return report;
    }
}
