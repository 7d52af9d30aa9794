package dev.ratchet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.demo.traffic.OrderTraffic;
import dev.ratchet.demo.traffic.Resources;
import dev.ratchet.demo.traffic.SupportTraffic;
import dev.ratchet.demo.traffic.Traffic;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.function.LongFunction;

/**
 * An agent: its prompt's name, its first template, what goes in and comes out, and its customers.
 *
 * @param customers makes the agent's traffic from a seed
 */
public record AgentDefinition(
        String name,
        String firstTemplate,
        JsonNode inputSchema,
        JsonNode outputSchema,
        LongFunction<Traffic> customers) {
    private static final String FIRST_VERSION = "1.0.0";

    public static AgentDefinition supportIntent() {
        return of("support-intent", "support", SupportTraffic::new);
    }

    public static AgentDefinition orderExtract() {
        return of("order-extract", "orders", OrderTraffic::new);
    }

    public static List<AgentDefinition> all() {
        return List.of(supportIntent(), orderExtract());
    }

    private static AgentDefinition of(String name, String folder, LongFunction<Traffic> customers) {
        return new AgentDefinition(
                name,
                Resources.text(folder + "/prompt.txt"),
                EventJson.readTrusted(Resources.text("input-schema.json"), JsonNode.class),
                EventJson.readTrusted(Resources.text(folder + "/output-schema.json"), JsonNode.class),
                customers);
    }

    /** The first version, as the registry takes it. */
    public ObjectNode firstVersion(String model) {
        ObjectNode prompt = EventJson.mapper().createObjectNode();
        prompt.put("name", name);
        prompt.put("version", FIRST_VERSION);
        prompt.put("template_text", firstTemplate);
        prompt.set("input_schema", inputSchema);
        prompt.set("output_schema", outputSchema);
        prompt.putObject("metadata").put("model", model).put("temperature", 0).put("owner", "demo");
        return prompt;
    }

    /** Whether the shop's software could work with the answer, right or wrong. */
    public boolean canUse(String answer) {
        JsonNode labels = outputSchema.path("enum");
        return labels.isArray()
                ? labels.valueStream().anyMatch(label -> label.textValue().equals(answer.strip()))
                : answer.strip().startsWith("{") && answer.strip().endsWith("}");
    }
}
