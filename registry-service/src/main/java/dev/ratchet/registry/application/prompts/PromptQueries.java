package dev.ratchet.registry.application.prompts;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.diffs.VersionDiff;
import dev.ratchet.registry.domain.InvalidQuery;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.prompts.NamedVersion;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptFilter;
import dev.ratchet.registry.domain.prompts.PromptSummary;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.prompts.VersionOutline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked about prompts. */
@ApplicationScoped
@Transactional
public class PromptQueries {
    private final Prompts prompts;
    private final PromptVersions versions;

    PromptQueries(Prompts prompts, PromptVersions versions) {
        this.prompts = prompts;
        this.versions = versions;
    }

    public Page<PromptSummary> page(PromptFilter filter, Page.Slice slice) {
        return prompts.page(filter, slice);
    }

    /** A version, or the live one where none is named.
     *
     * @throws NotFound where there is none */
    public PromptVersion version(PromptKey key, @Nullable String version) {
        Prompt prompt = get(key);
        String wanted = version == null ? prompt.liveVersion() : version;
        if (wanted == null) {
            throw new NotFound("Prompt " + key.promptName() + " has no live version");
        }
        return versions.find(prompt.id(), wanted)
                .orElseThrow(() -> new NotFound("Prompt " + key.promptName() + " has no version " + wanted));
    }

    /** Highest version first. */
    public Page<PromptVersion> versions(PromptKey key, Page.Slice slice) {
        List<VersionOutline> all = versions.outlines(get(key).id());
        List<VersionOutline> rest =
                slice.after() == null ? all : below(all, slice.after().text(0));
        Page<VersionOutline> page = Page.of(
                rest.stream().limit(slice.probe()).toList(), all.size(), slice, last -> Cursor.of(last.version()));
        Map<UUID, PromptVersion> loaded = versions
                .load(page.items().stream().map(VersionOutline::id).toList())
                .stream()
                .collect(Collectors.toMap(PromptVersion::id, Function.identity()));
        return page.map(outline -> requireNonNull(loaded.get(outline.id())));
    }

    private static List<VersionOutline> below(List<VersionOutline> highestFirst, String version) {
        Semver last = Semver.find(version).orElseThrow(Cursor::unknown);
        return highestFirst.stream()
                .filter(outline -> outline.semver().compareTo(last) < 0)
                .toList();
    }

    /** All versions without their texts, highest first: the lineage. */
    public List<VersionOutline> outlines(PromptKey key) {
        return versions.outlines(get(key).id());
    }

    /** What is different between two versions of one prompt.
     *
     * @throws NotFound where the project has no such version
     * @throws InvalidQuery where they are versions of two prompts */
    public VersionDiff diff(String project, UUID from, UUID to) {
        NamedVersion before = version(project, from);
        NamedVersion after = version(project, to);
        if (!before.promptName().equals(after.promptName())) {
            throw new InvalidQuery("The versions are of two prompts, " + before.promptName() + " and "
                    + after.promptName() + "; a diff is of two versions of one prompt");
        }
        return VersionDiff.of(before.promptName(), before.version(), after.version());
    }

    private NamedVersion version(String project, UUID id) {
        return versions.find(project, id).orElseThrow(() -> new NotFound("There is no prompt version " + id));
    }

    /** The names of the prompts of which a version is live, in their order. */
    public List<String> liveNames(String project) {
        return prompts.liveNames(project);
    }

    public Prompt prompt(PromptKey key) {
        return get(key);
    }

    private Prompt get(PromptKey key) {
        return prompts.find(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
    }
}
