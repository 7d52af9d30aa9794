package dev.ratchet.registry.application.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Puts prompts and versions away and takes prompts out again. Nothing is erased, and nothing that is live goes away. */
@ApplicationScoped
@Transactional
public class ArchivePrompt {
    private final Prompts prompts;
    private final PromptVersions versions;
    private final Deployments deployments;
    private final AuditLog audit;
    private final Clock clock;

    ArchivePrompt(Prompts prompts, PromptVersions versions, Deployments deployments, AuditLog audit, Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.deployments = deployments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Agents keep what is live; there are no new versions and deployments until the prompt is restored.
     *
     * @throws Conflict where one of its deployments is not decided yet, or on its way to users */
    public void archive(PromptKey key, String actor) {
        Prompt prompt = lock(key);
        checkNothingOpen(key);
        if (prompt.hasRollout()) {
            throw new Conflict("Prompt " + key.promptName() + " has a rollout running; promote or abort it first");
        }
        if (prompt.archivedAt() == null) {
            Instant now = clock.now();
            prompts.update(prompt.archived(now));
            note(key, actor, "archive_prompt", "", now);
        }
    }

    public void restore(PromptKey key, String actor) {
        Prompt prompt = lock(key);
        if (prompt.archivedAt() != null) {
            prompts.update(prompt.archived(null));
            note(key, actor, "restore_prompt", "", clock.now());
        }
    }

    /** Archives a draft; a version that is archived already stays so.
     *
     * @throws Conflict where it is live, or one of the prompt's deployments is not decided yet */
    public void archiveVersion(PromptKey key, String number, String actor) {
        Prompt prompt = lock(key);
        PromptVersion version = versions.find(prompt.id(), number)
                .orElseThrow(() -> new NotFound("Prompt " + key.promptName() + " has no version " + number));
        if (version.status() == VersionStatus.ACTIVE) {
            throw new Conflict("Version " + number + " is live; ship or roll back to another one first");
        }
        if (prompt.gives(number)) {
            throw new Conflict("Version " + number + " is being rolled out; promote or abort that first");
        }
        if (version.status() == VersionStatus.DRAFT) {
            checkNothingOpen(key);
            versions.archiveDrafts(prompt.id(), List.of(number));
            note(key, actor, "archive_version", "/" + number, clock.now());
        }
    }

    private Prompt lock(PromptKey key) {
        return prompts.lock(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
    }

    private void checkNothingOpen(PromptKey key) {
        long open = deployments.countOpen(key);
        if (open > 0) {
            throw new Conflict("Prompt " + key.promptName() + " has " + open
                    + (open == 1 ? " deployment" : " deployments") + " to decide; approve or reject first");
        }
    }

    private void note(PromptKey key, String actor, String action, String version, Instant at) {
        audit.append(
                new AuditLog.Entry(key.project(), actor, action, "prompt/" + key.promptName() + version, null, at));
    }
}
