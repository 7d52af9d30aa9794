package dev.ratchet.registry.api.imports;

import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportReport;
import dev.ratchet.registry.domain.imports.Unsupported;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import has done, as the API tells it; a refusal tells the same beside its problem. */
@Schema(name = "ImportReport")
record ImportView(
        @Schema(description = "Whether this only tells what would be done")
        boolean dryRun,

        List<Item> items,

        @Schema(description = "What has no counterpart here, and what becomes of it")
        List<Left> unsupported,

        @Schema(
                description = "What is taken otherwise than it stands there",
                examples = "line 3: provider b is left out")
        List<String> warnings) {

    /** One thing in the file. */
    @Schema(name = "ImportItem")
    record Item(
            ImportItem.Kind kind,

            @Schema(description = "null where it cannot be read") @Nullable String name,

            @Schema(description = "null for a dataset, and for a version that gets its number later") @Nullable String version,

            ImportItem.Action action,

            @Schema(description = "The status of a new version, the entries of a dataset, or why it is refused")
            @Nullable String detail,

            @Schema(description = "Where it begins in what was sent")
            int line) {

        static Item of(ImportItem item) {
            return new Item(
                    item.kind(),
                    item.name(),
                    item.version(),
                    item.action(),
                    item.detail(),
                    item.place().line());
        }
    }

    /** Something without a counterpart. */
    @Schema(name = "UnsupportedInImport")
    record Left(
            @Schema(examples = "javascript") String what,
            @Schema(examples = "12") int line,
            @Schema(examples = "15") int column,

            @Schema(examples = "an assertion that has no counterpart; it is left out")
            String detail) {

        static Left of(Unsupported unsupported) {
            return new Left(
                    unsupported.what(),
                    unsupported.place().line(),
                    unsupported.place().column(),
                    unsupported.detail());
        }
    }

    static ImportView of(ImportReport report) {
        return new ImportView(
                report.dryRun(),
                report.items().stream().map(Item::of).toList(),
                report.unsupported().stream().map(Left::of).toList(),
                report.warnings());
    }
}
