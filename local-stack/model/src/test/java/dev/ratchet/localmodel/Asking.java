package dev.ratchet.localmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.answering.Model;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Message;
import dev.ratchet.localmodel.reading.ResponseForm;
import java.util.List;

/** Asks the model without a server. */
public final class Asking {
    private static final Model MODEL = new Model(TestEmbeddings.shared());

    private Asking() {}

    public static Conversation conversation(String prompt) {
        return new Conversation(List.of(new Message("user", prompt)), new ResponseForm.Free());
    }

    public static String ask(String prompt) {
        return MODEL.answer(conversation(prompt));
    }

    public static JsonNode askFor(String schema, String prompt) {
        return json(MODEL.answer(
                new Conversation(List.of(new Message("user", prompt)), new ResponseForm.Schema(json(schema)))));
    }

    /** Renders the template with the message and asks. */
    public static String ask(String template, String message) {
        return ask(new PromptTemplate(template)
                .render(JsonNodeFactory.instance.objectNode().put("message", message)));
    }

    /** The share of held-out messages whose answer is exactly the right label. */
    public static double accuracy(String template) {
        List<Messages.Labelled> heldOut = Messages.ofHotelGuests().heldOut();
        long right = heldOut.stream()
                .filter(message -> ask(template, message.text()).equals(message.label()))
                .count();
        return (double) right / heldOut.size();
    }

    public static JsonNode json(String text) {
        return EventJson.readTrusted(text, JsonNode.class);
    }
}
