package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.benchmarks.optimizer.Task.Labelled;
import dev.ratchet.demo.AgentDefinition;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.demo.traffic.Traffic;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agents of the demo with their flawed first prompts; no message comes twice. */
final class DemoTasks {
    private DemoTasks() {}

    static List<Task> of(long seed) {
        return AgentDefinition.all().stream().map(agent -> of(agent, seed)).toList();
    }

    private static Task of(AgentDefinition agent, long seed) {
        Traffic traffic = agent.customers().apply(seed);
        Map<String, Labelled> messages = new LinkedHashMap<>();
        while (messages.size() < Task.PROPOSE + Task.SELECT + Task.TEST) {
            Message message = traffic.next(false);
            messages.putIfAbsent(
                    message.text(), new Labelled("m-" + messages.size(), message.text(), message.expectedOutput()));
        }
        PromptSpec live = new PromptSpec(
                "1.0.0",
                agent.firstTemplate(),
                agent.inputSchema(),
                agent.outputSchema(),
                ModelSettings.DEFAULT,
                null,
                Grading.NONE);
        return Task.of(agent.name(), live, List.copyOf(messages.values()));
    }
}
