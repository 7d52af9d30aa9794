package dev.ratchet.localmodel.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.extracting.ExtractionAnswer;
import dev.ratchet.localmodel.extracting.Extractor;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.Reading;
import dev.ratchet.localmodel.reading.Readings;
import dev.ratchet.localmodel.reading.ResponseForm;
import dev.ratchet.localmodel.reading.Schemas;
import dev.ratchet.localmodel.reflecting.Diagnostician;
import dev.ratchet.localmodel.reflecting.Reflector;
import java.util.List;

/** Answers a conversation from what it says and nothing else; the same conversation always gets the same answer. */
public final class Model {
    private final Readings readings = new Readings();
    private final Labeller labeller;
    private final Extractor extractor;
    private final Judge judge;
    private final Reflector reflector;
    private final Diagnostician diagnostician;

    public Model(Embeddings embeddings) {
        this.labeller = new Labeller(embeddings);
        this.extractor = new Extractor(embeddings);
        this.judge = new Judge(embeddings);
        this.reflector = new Reflector(embeddings);
        this.diagnostician = new Diagnostician(embeddings);
    }

    public String answer(Conversation conversation) {
        if (conversation.form() instanceof ResponseForm.Schema(JsonNode schema)) {
            if (Reflector.isAskedBy(schema)) {
                return reflector.reflect(conversation, schema);
            }
            if (Diagnostician.isAskedBy(schema)) {
                return diagnostician.diagnose(conversation);
            }
            if (Judge.isAskedBy(schema)) {
                return judge.judge(conversation, schema);
            }
            return read(conversation, Schemas.fields(schema));
        }
        return read(conversation, List.of());
    }

    private String read(Conversation conversation, List<Field> schema) {
        Reading reading = readings.read(conversation);
        if (reading.labelling()) {
            return LabelAnswer.word(reading, labeller.rank(reading.input(), reading.labels()), schema);
        }
        if (reading.extraction()) {
            return extraction(reading);
        }
        return conversation.form() instanceof ResponseForm.Free ? Talk.about(reading) : nothing(conversation.form());
    }

    private String extraction(Reading reading) {
        ObjectNode values = extractor.extract(reading);
        String json = EventJson.writeText(values);
        if (!reading.rules().json()) {
            return Chance.oneIn(2, reading.input())
                    ? LabelAnswer.fenced(reading.input(), json)
                    : ExtractionAnswer.inProse(reading, values);
        }
        return LabelAnswer.talks(reading, 2) ? LabelAnswer.fenced(reading.input(), json) : json;
    }

    private static String nothing(ResponseForm form) {
        return form instanceof ResponseForm.Schema(JsonNode schema)
                ? Talk.empty(schema).toString()
                : "{}";
    }
}
