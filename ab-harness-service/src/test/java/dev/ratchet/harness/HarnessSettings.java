package dev.ratchet.harness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings that let a replay be over within seconds. */
public class HarnessSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("ratchet.replay.min-test-traces", "40"),
                Map.entry("ratchet.replay.min-select-traces", "12"),
                Map.entry("ratchet.replay.race-examples", "12"),
                Map.entry("ratchet.replay.test-examples", "80"),
                Map.entry("ratchet.replay.max-wait", "10m"),
                Map.entry("ratchet.replay.max-extension", "4s"),
                Map.entry("ratchet.replay.jobs", "3"),
                Map.entry("ratchet.replay.lease", "2s"),
                Map.entry("ratchet.replay.look-again", "200ms"),
                Map.entry("ratchet.replay.retry-delay", "200ms"),
                Map.entry("ratchet.replay.max-retry-delay", "500ms"),
                Map.entry("ratchet.replay.progress-interval", "1ms"),
                Map.entry("ratchet.evaluation.concurrency", "4"),
                Map.entry("ratchet.evaluation.max-wait", "6s"),
                Map.entry("ratchet.evaluation.look-again", "100ms"),
                Map.entry("ratchet.evaluation.lease", "2s"),
                Map.entry("ratchet.evaluation.retry-delay", "200ms"),
                Map.entry("ratchet.evaluation.max-retry-delay", "500ms"),
                Map.entry("ratchet.evaluation.progress-interval", "100ms"),
                Map.entry("ratchet.replay.min-format-pass-rate", "0.9"),
                Map.entry("ratchet.judge.dimensions.tone.description", "Is it warm?"),
                Map.entry("ratchet.judge.calibration-share", "0.3"),
                Map.entry("ratchet.online-judging.share", "0.5"),
                Map.entry("ratchet.online-judging.per-minute", "12"),
                Map.entry("ratchet.online-judging.budget-usd", "0.5"),
                Map.entry("ratchet.online-judging.delay", "0s"),
                Map.entry("ratchet.online-judging.jobs", "3"),
                Map.entry("ratchet.online-judging.poll", "200ms"),
                Map.entry("ratchet.online-judging.lease", "2s"),
                Map.entry("ratchet.online-judging.retry-delay", "200ms"),
                Map.entry("ratchet.online-judging.max-retry-delay", "500ms"),
                Map.entry("ratchet.models.retry.first-delay", "1ms"),
                Map.entry("ratchet.held-out.max-traces", "120"),
                Map.entry("ratchet.held-out.trim", "200ms"));
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
