package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.application.improvements.ImprovementFacts;
import dev.ratchet.registry.application.plans.ProjectPlans;
import dev.ratchet.registry.config.DeploymentsConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.deployments.CandidateScreening;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.deployments.Proposal;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens a deployment for the candidates that clustering proposes, each as a draft version of the prompt. */
@ApplicationScoped
public class OpenDeployment {
    private static final String TYPE = "CandidateProposed";
    private static final String REPEATED = "repeated";
    private static final int MAX_CANDIDATES = 10;

    private final Prompts prompts;
    private final PromptVersions versions;
    private final Deployments deployments;
    private final Ledger ledger;
    private final IgnoredFacts ignored;
    private final ProjectPlans plans;
    private final ReplayGates gates;
    private final ImprovementFacts improvements;
    private final Clock clock;
    private final int maxOpen;

    OpenDeployment(
            Prompts prompts,
            PromptVersions versions,
            Deployments deployments,
            Ledger ledger,
            IgnoredFacts ignored,
            ProjectPlans plans,
            ReplayGates gates,
            ImprovementFacts improvements,
            Clock clock,
            DeploymentsConfig config) {
        this.prompts = prompts;
        this.versions = versions;
        this.deployments = deployments;
        this.ledger = ledger;
        this.ignored = ignored;
        this.plans = plans;
        this.gates = gates;
        this.improvements = improvements;
        this.clock = clock;
        this.maxOpen = config.maxOpenPerPrompt();
    }

    @Transactional
    public void open(CandidateProposed fact, UUID cause) {
        ignored.unless(TYPE, fact.deploymentId(), () -> {
            try {
                take(fact, cause);
            } catch (IgnoredFact e) {
                refuse(fact, e);
                throw e;
            }
        });
    }

    private void take(CandidateProposed fact, UUID cause) {
        Prompt prompt = prompts.lock(fact.prompt()).orElseThrow(() -> new IgnoredFact("unknown_prompt"));
        checkPlace(fact, prompt);
        List<PromptVersion> known = versions.of(prompt.id());
        PromptVersion baseline = baseline(fact, prompt, known);
        List<Candidate> screened = screened(fact, baseline, known);
        open(fact, prompt, baseline, DraftVersions.number(baseline, known, screened), cause);
    }

    /** Somebody waits for an improvement, so it says why nothing comes of it. */
    private void refuse(CandidateProposed fact, IgnoredFact e) {
        if (fact.improvement() != null && !e.reason().equals(REPEATED)) {
            improvements.refused(fact.improvement().improvementId(), e.reason());
        }
    }

    private void checkPlace(CandidateProposed fact, Prompt prompt) {
        if (prompt.archivedAt() != null) {
            throw new IgnoredFact("prompt_archived");
        }
        if (deployments.promptOf(fact.deploymentId()).isPresent()) {
            throw new IgnoredFact(REPEATED);
        }
        if (fact.improvement() != null
                && !improvements.isOpen(fact.improvement().improvementId())) {
            throw new IgnoredFact("improvement_over");
        }
        if (!plans.of(prompt.key().project()).plan().includes(Plan.CLOSED_LOOP)) {
            throw new IgnoredFact("plan");
        }
        if (deployments.countOpen(prompt.key()) >= maxOpen) {
            throw new IgnoredFact("another_is_open");
        }
    }

    /** What is live; a candidate that was written for another version is late. */
    private static PromptVersion baseline(CandidateProposed fact, Prompt prompt, List<PromptVersion> known) {
        PromptVersion live = known.stream()
                .filter(version -> version.spec().version().equals(prompt.liveVersion()))
                .findFirst()
                .orElseThrow(() -> new IgnoredFact("no_live_version"));
        if (fact.baselineVersion() != null && !fact.baselineVersion().equals(prompt.liveVersion())) {
            throw new IgnoredFact("baseline_not_live");
        }
        return live;
    }

    private List<Candidate> screened(CandidateProposed fact, PromptVersion baseline, List<PromptVersion> known) {
        CandidateScreening screening = new CandidateScreening(
                baseline.spec().templateText(),
                known.stream().map(version -> version.spec().templateText()).toList());
        List<Candidate> passed = fact.candidates().stream()
                .limit(MAX_CANDIDATES)
                .filter(candidate -> {
                    var refusal = screening.refusal(candidate);
                    refusal.ifPresent(reason -> ignored.count("Candidate", reason, fact.deploymentId()));
                    return refusal.isEmpty();
                })
                .toList();
        if (passed.isEmpty()) {
            throw new IgnoredFact("no_candidate_left");
        }
        return passed;
    }

    private void open(
            CandidateProposed fact, Prompt prompt, PromptVersion baseline, List<CandidateVersion> drafts, UUID cause) {
        Instant now = clock.now();
        drafts.forEach(draft -> versions.add(prompt.id(), DraftVersions.version(baseline, draft, now)));
        Proposal proposal = new Proposal(
                baseline.spec(),
                drafts,
                fact.cluster(),
                fact.taughtBy(),
                gates.of(prompt, fact.improvement()),
                fact.improvement());
        Decision by = new Decision(Decision.CLUSTERING, null, now);
        ledger.record(Deployment.propose(fact.deploymentId(), prompt.key(), proposal, by), prompt.liveVersion(), cause);
    }
}
