package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportItem.Action;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.ImportReport;
import dev.ratchet.registry.domain.imports.PlannedDataset;
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
        plan.datasets().forEach(dataset -> items.add(take(project, dataset, actor, refused)));
        ImportReport report = new ImportReport(dryRun, items, plan.unsupported(), plan.warnings());
        if (dryRun || report.isRefused()) {
            transaction.setRollbackOnly();
        }
        return report;
    }

    /** After a refusal nothing is kept anyhow, and the transaction may take no more work. */
    private ImportItem take(String project, PlannedDataset dataset, String actor, boolean refused) {
        String entries = dataset.entries().size() + (dataset.entries().size() == 1 ? " entry" : " entries");
        if (refused) {
            return ImportItem.dataset(dataset, Action.CREATED, entries);
        }
        try {
            boolean created = datasets.take(project, dataset, actor);
            return ImportItem.dataset(dataset, created ? Action.CREATED : Action.UNCHANGED, entries);
        } catch (AlreadyExists e) {
            return ImportItem.dataset(dataset, Action.CONFLICT, e.detail());
        } catch (Conflict e) {
            return ImportItem.dataset(dataset, Action.CONFLICT, e.detail());
        } catch (InvalidInput e) {
            return ImportItem.dataset(dataset, Action.INVALID, e.detail());
        }
    }
}
