package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.config.DeploymentsConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.CandidateScreening;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.Proposal;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a deployment for a version that a person wrote: it takes the same way to production as one that a model wrote. */
@ApplicationScoped
public class ProposeVersion {
    private static final String SAME_TEXT = "known_text";

    private final Prompts prompts;
    private final PromptVersions versions;
    private final Deployments deployments;
    private final Ledger ledger;
    private final ReplayGates gates;
    private final AuditLog audit;
    private final Clock clock;
    private final int maxOpen;

    ProposeVersion(
            Prompts prompts,
            PromptVersions versions,
            Deployments deployments,
            Ledger ledger,
            ReplayGates gates,
            AuditLog audit,
            Clock clock,
            DeploymentsConfig config) {
        this.prompts = prompts;
        this.versions = versions;
        this.deployments = deployments;
        this.ledger = ledger;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
        this.maxOpen = config.maxOpenPerPrompt();
    }

    /** The deployment, proposed.
     *
     * @throws Conflict where the version is live, or another deployment of the prompt is open */
    @Transactional
    public Deployment propose(PromptKey key, String number, @Nullable String why, String actor) {
        String reason = Reasons.told(why);
        Prompt prompt = prompts.lock(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
        prompt.checkInUse();
        checkPlace(key);
        PromptVersion live = live(prompt);
        PromptVersion candidate = candidate(prompt, number, live);
        Instant now = clock.now();
        Proposal proposal = new Proposal(
                live.spec(), List.of(asCandidate(candidate)), null, List.of(), gates.of(prompt, null), null);
        Moved opened = Deployment.propose(EventIds.fresh(), key, proposal, new Decision(actor, reason, now));
        ledger.record(opened, prompt.liveVersion(), EventIds.fresh());
        audit.append(new AuditLog.Entry(
                key.project(),
                actor,
                "propose",
                "deployment/" + opened.deployment().id(),
                reason,
                now));
        return opened.deployment();
    }

    private void checkPlace(PromptKey key) {
        if (deployments.countOpen(key) >= maxOpen) {
            throw new Conflict(
                    "Prompt " + key.promptName() + " has a deployment to decide; approve or reject it first");
        }
    }

    private PromptVersion live(Prompt prompt) {
        String live = prompt.liveVersion();
        if (live == null) {
            throw new Conflict("Prompt " + prompt.key().promptName() + " has no live version to compare with");
        }
        return versions.find(prompt.id(), live).orElseThrow();
    }

    private PromptVersion candidate(Prompt prompt, String number, PromptVersion live) {
        PromptVersion candidate = versions.find(prompt.id(), number)
                .orElseThrow(() -> new NotFound("Prompt " + prompt.key().promptName() + " has no version " + number));
        if (candidate.status() == VersionStatus.ACTIVE) {
            throw new Conflict("Version " + number + " is live already");
        }
        if (prompt.hasRollout() && prompt.gives(number)) {
            throw new Conflict("Version " + number + " is being rolled out already");
        }
        String text = candidate.spec().templateText();
        new CandidateScreening(live.spec().templateText(), List.of())
                .refusal(new Candidate(text, "", ""))
                .filter(refusal -> !refusal.equals(SAME_TEXT) || isSame(candidate.spec(), live.spec()))
                .ifPresent(refusal -> {
                    throw new InvalidInput("version", "version " + number + " cannot be tried: " + words(refusal));
                });
        return candidate;
    }

    /** Whether the two differ in nothing but their numbers; another model or schema is worth a replay, too. */
    private static boolean isSame(PromptSpec candidate, PromptSpec live) {
        return candidate.withTemplate(live.version(), live.templateText()).equals(live);
    }

    private static String words(String refusal) {
        return switch (refusal) {
            case "drops_variable" -> "it lacks a variable of the live version";
            case "invents_variable" -> "it has a variable that the live version lacks, so agents have no value for it";
            case SAME_TEXT -> "it is the same as the live version";
            default -> refusal;
        };
    }

    private static CandidateVersion asCandidate(PromptVersion version) {
        String rationale = version.rationale() == null ? "" : version.rationale();
        String changelog = version.changelog() == null ? "" : version.changelog();
        return new CandidateVersion(version.spec(), rationale, changelog);
    }
}
