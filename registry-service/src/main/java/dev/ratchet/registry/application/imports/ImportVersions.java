package dev.ratchet.registry.application.imports;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportItem.Action;
import dev.ratchet.registry.domain.imports.KeptFile;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFiles;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds versions that stand in files; one that is there with the same content is left as it is. */
@ApplicationScoped
class ImportVersions {
    private final PromptFiles files;
    private final CreateVersion creation;

    ImportVersions(PromptFiles files, CreateVersion creation) {
        this.files = files;
        this.creation = creation;
    }

    /** What becomes of each. After the first refusal nothing more is added, as all will be undone; the rest is only checked. */
    List<ImportItem> take(String project, List<PlannedVersion> planned, DraftCheck check, String actor) {
        List<ImportItem> items = new ArrayList<>();
        ImportOrder.byPrompt(planned).forEach((name, versions) -> {
            PromptKey key = new PromptKey(project, name);
            int live = files.of(key).isEmpty() ? live(versions) : 0;
            for (int i = 0; i < versions.size(); i++) {
                boolean checkOnly = items.stream().anyMatch(ImportItem::isRefused);
                items.add(take(versions.get(i), new Step(key, check, actor, i >= live, checkOnly)));
            }
        });
        return items;
    }

    /** Which one is to be the live one of a new prompt. */
    private static int live(List<PlannedVersion> versions) {
        return IntStream.range(0, versions.size())
                .filter(i -> versions.get(i).live())
                .findFirst()
                .orElse(0);
    }

    private record Step(PromptKey key, DraftCheck check, String actor, boolean mayGoLive, boolean checkOnly) {}

    private ImportItem take(PlannedVersion planned, Step step) {
        try {
            CreateVersion.Draft draft = step.check().draft(planned.file());
            String same = same(planned, step.key());
            if (same != null) {
                return ImportItem.version(planned, same, Action.UNCHANGED, null);
            }
            return step.checkOnly()
                    ? ImportItem.version(planned, planned.version(), Action.CREATED, null)
                    : add(planned, draft, step);
        } catch (AlreadyExists | Conflict e) {
            return ImportItem.version(planned, planned.version(), Action.CONFLICT, e.getMessage());
        } catch (InvalidInput e) {
            return ImportItem.version(planned, planned.version(), Action.INVALID, e.detail());
        }
    }

    /** The number of the version that is there with this content. A file without a number is the same as any version. */
    private @Nullable String same(PlannedVersion planned, PromptKey key) {
        String version = planned.version();
        List<KeptFile> candidates = version == null
                ? files.of(key)
                : files.find(key, version).stream().toList();
        for (KeptFile kept : candidates) {
            if (planned.matches(kept.file())) {
                return kept.file().version();
            }
        }
        if (version != null && !candidates.isEmpty()) {
            throw new AlreadyExists("Version " + version + " is there with other content; versions never change");
        }
        return null;
    }

    private ImportItem add(PlannedVersion planned, CreateVersion.Draft draft, Step step) {
        CreateVersion.Draft child =
                draft.withParent(parent(step.key(), planned.file().parentVersion()));
        PromptVersion created = step.mayGoLive()
                ? creation.create(step.key(), child, step.actor())
                : creation.createDraft(step.key(), child, step.actor());
        return ImportItem.version(
                planned,
                created.spec().version(),
                Action.CREATED,
                created.status().wireName());
    }

    private @Nullable UUID parent(PromptKey key, @Nullable String version) {
        return version == null
                ? null
                : files.id(key, version)
                        .orElseThrow(() -> new InvalidInput(
                                "parent_version",
                                "parent_version " + version + " is neither there nor in what is sent"));
    }
}
