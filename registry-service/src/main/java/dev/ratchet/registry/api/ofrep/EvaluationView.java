package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.registry.domain.live.Served;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flag's value for one unit, as the protocol tells it. */
@Schema(name = "OfrepEvaluation")
record EvaluationView(
        @Schema(description = "The prompt's name", examples = "support-intent")
        String key,

        @Schema(
                description =
                        "The template; or an object with it, its version and its model where the context asks for it")
        JsonNode value,

        @Schema(description = "The unit's arm; live where the value is the one for everybody", examples = "candidate")
        String variant,

        @Schema(examples = "SPLIT") Reason reason,

        @Schema(
                type = SchemaType.OBJECT,
                description = "version, revision, deployment_id, model: what a trace should tell")
        Map<String, Object> metadata) {
    /** The variant of what is no arm's. */
    static final String LIVE = "live";

    static EvaluationView of(LivePrompt live, EvaluationContext context) {
        Served served = Served.to(context.unit(), live);
        return new EvaluationView(
                live.promptName(),
                context.asObject()
                        ? PromptValue.of(served.prompt())
                        : TextNode.valueOf(served.prompt().templateText()),
                served.variant() == null ? LIVE : served.variant(),
                Reason.of(served.basis()),
                metadata(live, served));
    }

    /** The protocol wants plain values, none of them null. */
    private static Map<String, Object> metadata(LivePrompt live, Served served) {
        Map<String, Object> metadata = new TreeMap<>();
        metadata.put("version", served.prompt().version());
        metadata.put("revision", live.revision());
        if (served.deploymentId() != null) {
            metadata.put("deployment_id", served.deploymentId().toString());
        }
        String model = served.prompt().settings().model();
        if (model != null) {
            metadata.put("model", model);
        }
        return metadata;
    }

    /** OpenFeature's reasons, as far as they occur here. */
    enum Reason {
        STATIC,
        SPLIT,
        DEFAULT;

        static Reason of(Served.Basis basis) {
            return switch (basis) {
                case SAME_FOR_ALL -> STATIC;
                case ARM_OF_UNIT -> SPLIT;
                case NO_UNIT -> DEFAULT;
            };
        }
    }
}
