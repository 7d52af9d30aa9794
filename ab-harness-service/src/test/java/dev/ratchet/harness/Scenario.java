package dev.ratchet.harness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A prompt of its own with its live version, a deployment, and traces of chosen splits. */
public final class Scenario {
    public static final String LIVE = "1.0.0";
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    private final String prompt = "intent-" + UUID.randomUUID();
    private final UUID deploymentId = EventIds.fresh();
    private final Map<Split, Integer> cases = new EnumMap<>(Split.class);
    private int number;
    private Grading grading = Grading.NONE;
    private boolean schema = true;
    private boolean labels = true;
    private @Nullable GateRules gate;
    private @Nullable ImprovementRef improvement;

    public String prompt() {
        return prompt;
    }

    public UUID deploymentId() {
        return deploymentId;
    }

    /** From here on only a judge can tell, by this rubric. */
    public Scenario judgedBy(String rubric, String... dimensions) {
        grading = new Grading(List.of(), rubric, List.of(dimensions));
        schema = false;
        labels = false;
        return this;
    }

    /** From here on a judge is asked for these, too. */
    public Scenario scoredIn(@Nullable String rubric, String... dimensions) {
        grading = new Grading(List.of(), rubric, List.of(dimensions));
        return this;
    }

    public Scenario underPolicy(GateRules rules) {
        gate = rules;
        return this;
    }

    /** From here on the deployment is an improvement's, which is judged by the entries of a dataset. */
    public Scenario onDataset(UUID datasetId) {
        improvement = new ImprovementRef(EventIds.fresh(), datasetId);
        return this;
    }

    /** Labelled traces, each of a session of its own; the cases of a split are numbered without gaps. */
    public List<TraceRecorded> traces(Split split, int count) {
        List<TraceRecorded> traces = new ArrayList<>();
        while (traces.size() < count) {
            String id = "t-" + prompt + "-" + number;
            number++;
            if (Split.of(id) == split) {
                int nextCase = cases.merge(split, 1, Integer::sum) - 1;
                traces.add(trace(id, (split == Split.TEST ? 6_000 : 0) + nextCase));
            }
        }
        return traces;
    }

    /** Enough of both splits for a replay. */
    public List<TraceRecorded> enoughTraces() {
        return Stream.concat(traces(Split.SELECT, 14).stream(), traces(Split.TEST, 60).stream())
                .toList();
    }

    private TraceRecorded trace(String id, int caseNumber) {
        String intent = caseNumber % 2 == 0 ? "refund" : "billing";
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("message", "case " + caseNumber + " " + intent + " of " + prompt);
        return new TraceRecorded(
                id,
                null,
                "default",
                prompt,
                LIVE,
                null,
                null,
                input,
                "billing",
                labels ? intent : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TIME.plusSeconds(caseNumber),
                null);
    }

    /** Versions 1.1.0, 1.2.0 … with the live template in which {@code [flawed]} is replaced by a marker. */
    public DeploymentTransitioned proposed(String... markers) {
        List<PromptSpec> candidates = IntStream.range(0, markers.length)
                .mapToObj(i -> live().withTemplate("1." + (i + 1) + ".0", template(markers[i])))
                .toList();
        return transitioned(null, DeploymentState.PROPOSED, candidates, List.of());
    }

    public DeploymentTransitioned transitioned(
            @Nullable DeploymentState from, DeploymentState to, List<PromptSpec> candidates, List<String> taughtBy) {
        return new DeploymentTransitioned(
                deploymentId,
                "default",
                prompt,
                from == null ? 1 : 2,
                from,
                to,
                "system:test",
                null,
                false,
                TIME,
                live(),
                candidates,
                candidates.getFirst().version(),
                LIVE,
                null,
                null,
                null,
                taughtBy,
                gate,
                improvement,
                null,
                null);
    }

    public PromptSpec live() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.putArray("enum").add("refund").add("billing");
        return new PromptSpec(
                LIVE, template("[flawed]"), null, this.schema ? schema : null, ModelSettings.DEFAULT, null, grading);
    }

    private static String template(String marker) {
        return marker.contains("{") ? marker : "Name the intent " + marker + " of {message}";
    }

    /** The same envelope each time, so that it can be delivered twice. */
    public Envelope envelope(DeploymentTransitioned transition) {
        return Envelope.causedBy(
                EventIds.derived(deploymentId, transition.seq()), "registry-service", TIME, transition);
    }
}
