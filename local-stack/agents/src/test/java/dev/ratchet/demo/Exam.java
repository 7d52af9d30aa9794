package dev.ratchet.demo;

import dev.ratchet.checks.Judgement.Passed;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.demo.chat.ChatModel;
import dev.ratchet.demo.chat.ModelFailure;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.demo.traffic.Traffic;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.stream.Stream;

/** How many generated messages a prompt gets right, none of which stands in the prompt. */
record Exam(AgentDefinition agent, ChatModel model, long seed, int messages) {
    private static final ModelSettings SETTINGS = new ModelSettings("ratchet-local", 0.0, null);

    double passRate(String template, boolean drifted) {
        PromptSpec prompt = new PromptSpec(
                "1.0.0", template, agent.inputSchema(), agent.outputSchema(), SETTINGS, null, Grading.NONE);
        List<Message> heldOut = heldOut(template, drifted);
        long passed = heldOut.stream()
                .filter(message ->
                        OutputJudge.judge(prompt, message.expectedOutput(), answer(prompt, message)) instanceof Passed)
                .count();
        return passed / (double) heldOut.size();
    }

    private List<Message> heldOut(String template, boolean drifted) {
        Traffic traffic = agent.customers().apply(seed);
        return Stream.generate(() -> traffic.next(drifted))
                .filter(message -> !template.contains(message.text()))
                .limit(messages)
                .toList();
    }

    private String answer(PromptSpec prompt, Message message) {
        var input = EventJson.mapper().createObjectNode().put("message", message.text());
        try {
            return model.ask(new PromptTemplate(prompt.templateText()).render(input), SETTINGS)
                    .text();
        } catch (ModelFailure e) {
            throw new AssertionError(e.type() + ": " + e.getMessage(), e);
        }
    }
}
