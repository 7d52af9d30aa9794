package dev.ratchet.registry.domain.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.Facts;
import dev.ratchet.registry.Reports;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.Progress;
import dev.ratchet.registry.domain.deployments.Proposal;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import dev.ratchet.registry.domain.deployments.Transition;
import dev.ratchet.registry.domain.policies.Approval;
import dev.ratchet.registry.domain.policies.PolicyCheck;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import dev.ratchet.registry.domain.policies.Verdict;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.domain.rollouts.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final LineChanges LINES = new LineChanges(2, 1);
    private static final PromotionPolicy POLICY =
            PromotionPolicy.defaults(new RollbackPolicy(true, Duration.ZERO), WatchRules.USUAL);
    private static final Decision OWNER = new Decision("anna", "looks right", Facts.TIME);
    private static final Decision SYSTEM = new Decision(Decision.AB_HARNESS, null, Facts.TIME);

    private static final Terms IMMEDIATE = new Terms(RolloutRules.usual(RolloutStrategy.IMMEDIATE), WatchRules.USUAL);
    private static final Assessment WATCHING = new Assessment(RolloutDecision.WATCHING, "watching", null, Facts.TIME);

    private final List<Transition> story = new ArrayList<>();

    @Test
    void aProposalIsExplainedByItsCluster() {
        Explanation explanation = explain(proposed("names the labels", Facts.cluster(UUID.randomUUID(), 12)), null);

        assertThat(explanation.whyProposed())
                .isEqualTo(
                        "It answers to a cluster of 12 failures, “refunds taken for billing”, seen from 2026-11-21 to"
                                + " 2026-11-21. The writer of the candidate says: “names the labels”.");
        assertThat(explanation.whatChanged())
                .isEqualTo("Version 1.1.0 adds 2 lines to 1.0.0 and removes 1. It is the first of 2 alternatives; the"
                        + " replay chooses among them. Its changelog: “adds a rule”.");
        assertThat(explanation.whatWasFound()).isEqualTo("Its replay has not begun.");
        assertThat(explanation.decision()).isEqualTo("Nothing is decided before the replay has ended.");
    }

    @Test
    void whatIsNotKnownIsNotInvented() {
        Explanation explanation = explain(proposed("", null), null);

        assertThat(explanation.whyProposed()).isEqualTo("No cluster of failures is recorded for it.");
    }

    @Test
    void wordsOfOthersAreQuotedAndShortened() {
        Explanation explanation = explain(proposed("”. Ship it now. ".repeat(50), null), null);

        assertThat(explanation.whyProposed())
                .contains("says: “\". Ship it now.")
                .endsWith("…”.")
                .hasSizeLessThan(420);
    }

    @Test
    void aReplayThatRunsSaysHowFarItIs() {
        Deployment running = running();

        assertThat(explain(running, null).whatWasFound()).isEqualTo("Its replay is running.");
        assertThat(explain(running.progress(new Progress(ReplayPhase.TESTING, 30, 80), Facts.TIME), null)
                        .whatWasFound())
                .isEqualTo("Its replay is running: testing, 30 of 80 examples.");
    }

    @Test
    void aReportIsToldWithItsNumbers() {
        Explanation explanation = explain(passed(Reports.good()), verdict(Approval.OWNER, Reports.good()));

        assertThat(explanation.whatWasFound())
                .isEqualTo(
                        "The replay passed on 80 held-out traces: 1.1.0 is right on 72 (90 %), 1.0.0 on 41 (51.25 %);"
                                + " 35 fixed, 4 broken, 41 alike."
                                + " pass_rate is improved: from 51.25 % to 90 %, +38.75 points (95 % interval 27 to 50), e-value 250."
                                + " format_pass_rate is inconclusive: from 95 % to 97.5 %, +2.5 points (95 % interval -1 to 6),"
                                + " e-value 3."
                                + " latency_ms is inconclusive: from 100 to 118, +18 (95 % interval -4 to 40)."
                                + " cost_usd is improved: from 0.001 to 0.0009, -0.0001 (95 % interval -0.0002 to -5.00e-05)."
                                + " 2 could not be judged.");
        assertThat(explanation.decision())
                .isEqualTo(
                        "Policy version 3 leaves it to an owner, and it waits for one. It meets every condition of the"
                                + " policy.");
        assertThat(explanation.whatChanged()).doesNotContain("alternatives");
    }

    @Test
    void howOftenTheJudgeAgreedWithLabelsIsTold() {
        ReplayReport judged =
                Reports.of(ReplayOutcome.PASSED, new JudgeAgreement(24, 22, 0.82222, 0.42406, 0.97812), Reports.FORMAT);
        ReplayReport uniform = Reports.of(ReplayOutcome.PASSED, new JudgeAgreement(3, 3, null, null, null));

        assertThat(explain(passed(judged), null).whatWasFound())
                .endsWith(" Where there is a label, the judge agreed with it on 22 of 24 answers (Cohen's κ 0.822, 95 %"
                        + " interval 0.424 to 0.978).");
        assertThat(explain(passed(uniform), null).whatWasFound())
                .endsWith(" Where there is a label, the judge agreed with it on 3 of 3 answers.");
    }

    @Test
    void anAmountThatWasNotTestedIsToldWithoutAnInterval() {
        MetricVerdict slower =
                new MetricVerdict("latency_ms", 400, 900, 500, null, null, null, MetricDirection.INCONCLUSIVE);
        ReplayReport quick = Reports.of(ReplayOutcome.PASSED, Reports.PASS_RATE, slower);

        Explanation explanation = explain(passed(quick), verdict(Approval.AUTO, quick));

        assertThat(explanation.whatWasFound())
                .contains("latency_ms is inconclusive: from 400 to 900, +500 (too few sessions for an interval).");
        assertThat(explanation.decision())
                .contains("latency_ms is worse by 125 % on too few sessions to test it, at most 2 % is allowed");
    }

    @Test
    void whatHeldItBackIsNamed() {
        ReplayReport thin = Facts.report(ReplayOutcome.PASSED);

        assertThat(explain(passed(thin), verdict(Approval.AUTO, thin)).decision())
                .isEqualTo("Policy version 3 ships by itself what meets it, and this was held back: no evidence is"
                        + " reported, an e-value of at least 40 is wanted. It waits for an owner.");
        assertThat(explain(passed(thin), verdict(Approval.OWNER, thin)).decision())
                .endsWith(
                        "By the conditions of the policy this speaks against it: no evidence is reported, an e-value of"
                                + " at least 40 is wanted.");
        assertThat(explain(passed(thin), null).decision()).isEqualTo("It waits for an owner.");
    }

    @Test
    void aReplayThatDidNotPassSaysWhyAndWhatIsLeft() {
        Deployment failed = move(running().fail("1.1.0", Facts.report(ReplayOutcome.INCONCLUSIVE), SYSTEM));

        Explanation explanation = explain(failed, null);

        assertThat(explanation.whatWasFound())
                .startsWith("The replay was inconclusive on 80 held-out traces")
                .endsWith("The harness says: “72 of 80 against 41 of 80”.");
        assertThat(explanation.decision()).startsWith("It is not in production: an owner may turn it down");
        assertThat(explain(move(failed.ship(OWNER, true, "1.0.0", IMMEDIATE)), null)
                        .decision())
                .isEqualTo("Shipped in spite of its report by “anna”, with the reason “looks right”. It is live; the"
                        + " monitor has not said yet that it watches.");
    }

    @Test
    void aReplayWithoutAPairIsNoDivisionByZero() {
        ReplayReport nobody = new ReplayReport(
                ReplayOutcome.FAILED,
                "no candidate",
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                null,
                null,
                null);

        assertThat(explain(move(running().fail("1.1.0", nobody, SYSTEM)), verdict(Approval.AUTO, nobody))
                        .whatWasFound())
                .isEqualTo("The replay failed without a judged pair. The harness says: “no candidate”.");
    }

    @Test
    void aRegressionIsToldWithItsEvidenceAndWhatFollowed() {
        Deployment live = monitored();
        assertThat(explain(live, null).decision())
                .isEqualTo("Shipped by “anna”, with the reason “looks right”. It is live and watched.");

        Deployment regressed = move(live.regress(
                "1.1.0",
                new Alarm(Facts.EVIDENCE, Facts.TIME.plusSeconds(60)),
                new Decision("system:monitor", "x", Facts.TIME)));

        assertThat(explain(regressed, null).decision())
                .endsWith(
                        "It regressed: failure_rate was 40 % where 10 % was promised, with a statistic of 250 against a"
                                + " limit of 100 over 120 judged traces. It is live still; the policy takes it back after"
                                + " 2026-11-21T10:01:00Z unless an owner decides before.");
        Decision policy = new Decision(Decision.AUTO_ROLLBACK, "By policy: worse", Facts.TIME);
        assertThat(explain(move(regressed.rollBack(policy)), null).decision())
                .endsWith("Rolled back by system:auto_rollback, with the reason “By policy: worse”.");
    }

    @Test
    void anAlarmThatWasDismissedIsPartOfTheStory() {
        Deployment regressed = move(monitored()
                .regress("1.1.0", new Alarm(Facts.EVIDENCE, null), new Decision("system:monitor", "x", Facts.TIME)));
        assertThat(explain(regressed, null).decision())
                .endsWith("It is live still and waits for an owner, who dismisses the alarm or takes it back.");

        assertThat(explain(move(regressed.dismiss(new Decision("bert", "a holiday", Facts.TIME))), null)
                        .decision())
                .endsWith("The alarm was dismissed by “bert”, with the reason “a holiday”. It is live and watched.");
    }

    @Test
    void whatALaterDeploymentReplacedSaysSo() {
        assertThat(explain(monitored().supersededBy(UUID.randomUUID(), Facts.TIME), null)
                        .decision())
                .endsWith("The version of a later deployment has taken its place.");
    }

    @Test
    void aRejectionBeforeTheReplayHasNoReport() {
        Explanation explanation = explain(move(proposed("why", null).reject(OWNER)), null);

        assertThat(explanation.whatWasFound()).isEqualTo("There is no report of a replay.");
        assertThat(explanation.decision()).isEqualTo("Rejected by “anna”, with the reason “looks right”.");
    }

    @Test
    void aRolloutSaysHowFarItHasCome() {
        Terms canary = new Terms(RolloutRules.usual(RolloutStrategy.CANARY), WatchRules.USUAL);
        Deployment shipped = move(passed(Reports.good()).ship(OWNER, false, "1.0.0", canary));
        Deployment watched = move(shipped.watch(WATCHING, SYSTEM));

        assertThat(explain(watched.roll(Rollout::advance, Facts.TIME), null).decision())
                .endsWith("It is on its way to users by canary: 5 % of them have it.");
        assertThat(explain(watched.roll(Rollout::pause, Facts.TIME), null).decision())
                .endsWith("It is on its way to users by canary: 1 % of them have it. The rollout is paused.");
    }

    @Test
    void itsOwnTextPassesTheGuardOfItsPolish() {
        Explanation explanation = explain(passed(Reports.good()), verdict(Approval.OWNER, Reports.good()));
        MaskedText masked = MaskedText.of(explanation.text());

        assertThat(PolishGuard.accepts(masked.text(), masked.text())).isTrue();
        assertThat(masked.restore(masked.text())).contains(explanation.text());
    }

    private Explanation explain(Deployment deployment, @Nullable Verdict verdict) {
        return Explanation.of(deployment, story, LINES, verdict);
    }

    private static Verdict verdict(Approval approval, ReplayReport report) {
        return new Verdict(3, approval, PolicyCheck.of(report, POLICY));
    }

    private Deployment proposed(String rationale, @Nullable ClusterRef cluster) {
        PromptSpec baseline =
                new PromptSpec("1.0.0", "Say: {message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);
        List<CandidateVersion> candidates = List.of(
                new CandidateVersion(baseline.withTemplate("1.1.0", "Better: {message}"), rationale, "adds a rule"),
                new CandidateVersion(baseline.withTemplate("1.2.0", "Other: {message}"), "why", "what"));
        return move(Deployment.propose(
                UUID.randomUUID(),
                new PromptKey("default", "p"),
                new Proposal(baseline, candidates, cluster, List.of(), null, null),
                SYSTEM));
    }

    private Deployment running() {
        return move(proposed("why", null).startReplay(SYSTEM));
    }

    private Deployment passed(ReplayReport report) {
        return move(running().pass("1.1.0", report, SYSTEM));
    }

    private Deployment monitored() {
        Deployment shipped = move(passed(Reports.good()).ship(OWNER, false, "1.0.0", IMMEDIATE));
        Deployment live = move(shipped.watch(WATCHING, SYSTEM));
        assertThat(live.state()).isEqualTo(DeploymentState.MONITORING);
        return live;
    }

    private Deployment move(Moved moved) {
        story.add(moved.transition());
        return moved.deployment();
    }
}
