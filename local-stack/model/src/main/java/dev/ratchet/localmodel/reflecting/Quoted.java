package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.wire.EventJson;
import java.util.regex.Pattern;

/** Untrusted text made fit to be quoted in a template: one line, short, without anything that has a meaning there. */
final class Quoted {
    private static final int LONGEST = 220;
    private static final Pattern MEANINGFUL = Pattern.compile("[{}<>`\"“”|\\\\]|->|=>|→|⇒");
    private static final Pattern COMMANDS = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|above|previous|prior)\\b"
                    + "|\\b(?:system prompt|you are now|new instructions?|as an ai|jailbreak|prompt template"
                    + "|(?:always|only) (?:answer|reply|respond|output|say|return)|add (?:this|the following) to)\\b"
                    + "|^\\s*(?:system|assistant|developer)\\s*:");

    private Quoted() {}

    static String line(String text) {
        String plain = MEANINGFUL
                .matcher(text)
                .replaceAll(" ")
                .replaceAll("\\p{Cntrl}+|\\s+", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.lastIndexOf(' ', LONGEST)) + "…";
    }

    static boolean commands(String text) {
        return COMMANDS.matcher(text).find();
    }

    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    /** The object on one line, its texts made fit. */
    static String json(JsonNode object) {
        ObjectNode fit = EventJson.mapper().createObjectNode();
        object.propertyStream()
                .forEach(member -> fit.set(
                        member.getKey().replaceAll("\\W", ""),
                        member.getValue().isTextual()
                                ? TextNode.valueOf(line(member.getValue().textValue()))
                                : member.getValue()));
        return fit.toString();
    }
}
