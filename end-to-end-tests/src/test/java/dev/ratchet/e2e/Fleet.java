package dev.ratchet.e2e;

import dev.ratchet.agent.AgentConfig;
import dev.ratchet.agent.ModelCall;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.Prompts;
import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.agent.Traces;
import dev.ratchet.launcher.Endpoints;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Production agents of one prompt, linked with the agent client; each version answers wrongly at a rate of its own. */
final class Fleet implements AutoCloseable {
    private static final String RIGHT = "right";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Prompts prompts;
    private final Traces traces;
    private final Shadows shadows;
    private final PromptHandle prompt;
    private final Map<String, Double> failureRates;
    private final Map<String, Integer> served = new HashMap<>();
    private int sessions;

    /** @param failureRates by version */
    Fleet(Endpoints endpoints, String promptName, Map<String, Double> failureRates) {
        AgentConfig config = AgentConfig.of(endpoints.kafka()).withSource("fleet");
        this.prompts = Prompts.open(config);
        this.traces = Traces.open(config);
        this.shadows = Shadows.open(traces);
        this.prompt = prompts.prompt(promptName);
        this.failureRates = failureRates;
        prompt.await(PATIENCE);
    }

    /** So many new sessions call the prompt once each. */
    void serve(int count) {
        for (int i = 0; i < count; i++) {
            String session = prompt.key().promptName() + "-session-" + sessions++;
            RenderedPrompt rendered = prompt.forUnit(session).render(Map.of("message", session));
            ModelCall model = (asked, _) -> answer(asked.version(), session);
            TraceDraft trace =
                    rendered.trace().output(answer(rendered.version(), session)).expectedOutput(RIGHT);
            traces.publish(trace);
            shadows.repeat(rendered, trace, model);
            served.merge(rendered.version(), 1, Integer::sum);
        }
    }

    private String answer(String version, String session) {
        double draw = (((session.hashCode() * 2654435761L) >>> 16) & 0xffff) / 65_536.0;
        return draw < failureRates.getOrDefault(version, 0.0) ? "wrong" : RIGHT;
    }

    /** How many calls a version has answered whose answer somebody got. */
    int served(String version) {
        return served.getOrDefault(version, 0);
    }

    int sessions() {
        return sessions;
    }

    /** Calls that were repeated with a candidate and answered. */
    long repeated() {
        return shadows.counts().answered();
    }

    @Override
    public void close() {
        shadows.close();
        traces.close();
        prompts.close();
    }
}
