package dev.ratchet.registry.application.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptMetadata;
import dev.ratchet.registry.domain.prompts.PromptNames;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.prompts.TemplateRules;
import dev.ratchet.registry.domain.prompts.VersionOutline;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a version to a prompt. The first one makes the prompt and is live at once; a later one is a draft. */
@ApplicationScoped
public class CreateVersion {
    private static final String FIRST = "1.0.0";

    private final Prompts prompts;
    private final PromptVersions versions;
    private final LiveVersions liveVersions;
    private final AuditLog audit;
    private final Clock clock;

    CreateVersion(Prompts prompts, PromptVersions versions, LiveVersions liveVersions, AuditLog audit, Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.liveVersions = liveVersions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds the version.
     *
     * @throws AlreadyExists where the prompt has it already
     * @throws InvalidInput naming the field that cannot be meant */
    @Transactional
    public PromptVersion create(PromptKey key, Draft draft, String actor) {
        return add(key, draft, actor, true);
    }

    /** Adds the version as a draft, even to a prompt that has no live version yet; whoever calls adds one that is live. */
    @Transactional
    public PromptVersion createDraft(PromptKey key, Draft draft, String actor) {
        return add(key, draft, actor, false);
    }

    private PromptVersion add(PromptKey key, Draft draft, String actor, boolean mayGoLive) {
        PromptNames.chosen(key.promptName(), "name");
        TemplateRules.check(draft.templateText(), draft.inputSchema());
        Instant now = clock.now();
        Prompt prompt = prompts.lockOrAdd(Prompt.fresh(EventIds.fresh(), key, now));
        prompt.checkInUse();
        PromptVersion version = version(draft, versions.outlines(prompt.id()), actor, now);
        versions.add(prompt.id(), version);
        String number = version.spec().version();
        audit.append(new AuditLog.Entry(
                key.project(),
                actor,
                "create_version",
                "prompt/" + key.promptName() + "/" + number,
                draft.changelog(),
                now));
        if (mayGoLive && prompt.liveVersion() == null) {
            liveVersions.change(prompt, number, null, now, EventIds.fresh());
        }
        return versions.find(prompt.id(), number).orElseThrow();
    }

    private static PromptVersion version(Draft draft, List<VersionOutline> known, String actor, Instant now) {
        String number = draft.version() == null ? next(known) : draft.version();
        if (known.stream().anyMatch(version -> version.version().equals(number))) {
            throw new AlreadyExists("Version " + number + " exists already; versions never change");
        }
        return new PromptVersion(
                EventIds.fresh(),
                PromptMetadata.spec(
                        Semver.parse(number).toString(),
                        draft.templateText(),
                        draft.inputSchema(),
                        draft.outputSchema(),
                        draft.metadata()),
                draft.metadata(),
                parent(draft, known),
                VersionStatus.DRAFT,
                draft.rationale(),
                draft.changelog(),
                actor,
                now,
                null);
    }

    private static String next(List<VersionOutline> known) {
        if (known.isEmpty()) {
            return FIRST;
        }
        List<Semver> taken = known.stream().map(VersionOutline::semver).toList();
        return taken.getFirst().nextMinor(taken).toString();
    }

    private static @Nullable UUID parent(Draft draft, List<VersionOutline> known) {
        UUID parent = draft.parentVersionId();
        if (parent != null && known.stream().noneMatch(version -> version.id().equals(parent))) {
            throw new InvalidInput("parent_version_id", "parent_version_id is no version of this prompt");
        }
        return parent != null
                ? parent
                : known.stream()
                        .filter(version -> version.status() == VersionStatus.ACTIVE)
                        .map(VersionOutline::id)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * A version as its author wants it; without a number it becomes the next minor version.
     *
     * @param rationale why it should do better
     * @param changelog what is different from its parent
     */
    public record Draft(
            @Nullable String version,
            String templateText,
            @Nullable JsonNode inputSchema,
            @Nullable JsonNode outputSchema,
            JsonNode metadata,
            @Nullable UUID parentVersionId,
            @Nullable String rationale,
            @Nullable String changelog) {

        public Draft withParent(@Nullable UUID parent) {
            return new Draft(version, templateText, inputSchema, outputSchema, metadata, parent, rationale, changelog);
        }
    }
}
