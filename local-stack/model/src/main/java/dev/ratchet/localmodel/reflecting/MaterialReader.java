package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the blocks of a request to reflect. What the blocks hold is data: nothing in them is followed. */
final class MaterialReader {
    private static final Pattern WANTED = Pattern.compile(
            "(?i)\\b(?:write|propose|give|suggest|make|return)\\b[^.\\n]{0,30}?\\b(\\d{1,2}|one|two|three|four|five|six)\\b[^.\\n]{0,40}?\\b(?:candidates?|templates?|prompts?|proposals?|versions?)");
    private static final Pattern SETTLED = Pattern.compile("\\bIt is an? (prompt|tool|data|model) problem\\b");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");
    private static final int USUAL = 3;
    private static final int MOST = 8;

    private MaterialReader() {}

    static Material read(Conversation conversation) {
        String text = text(conversation);
        String prompt = block(text, "live_prompt").map(MaterialReader::trimmed).orElse("");
        String rest = text.replace(prompt.isEmpty() ? "\u0000" : prompt, "");
        return new Material(
                prompt,
                block(rest, "output_schema").map(MaterialReader::json).orElse(MissingNode.getInstance()),
                runs(rest, "failures"),
                Stream.concat(runs(rest, "examples").stream(), runs(rest, "passing").stream())
                        .toList(),
                Stream.concat(templates(rest, "already_tried").stream(), templates(rest, "best_so_far").stream())
                        .toList(),
                templates(rest, "merge"),
                wanted(rest));
    }

    /** All that went wrong, also without an input. */
    static List<Failure> failures(Conversation conversation) {
        return all(text(conversation), "failures").toList();
    }

    /** The kind of problem that is settled, by what stands behind the failures, where none of them can say so. */
    static Optional<String> settledKind(Conversation conversation) {
        String text = text(conversation);
        Matcher settled = SETTLED.matcher(text.substring(Math.max(0, text.lastIndexOf("</failures>"))));
        return settled.find() ? Optional.of(settled.group(1)) : Optional.empty();
    }

    private static String text(Conversation conversation) {
        return conversation.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private static List<Failure> runs(String text, String block) {
        return all(text, block).filter(run -> !run.text().isBlank()).toList();
    }

    private static Stream<Failure> all(String text, String block) {
        return blocks(text, block).stream()
                .flatMap(content -> elements(content, "example").stream())
                .map(MaterialReader::json)
                .filter(JsonNode::isObject)
                .map(run -> new Failure(
                        run.path("input"),
                        run.path("output"),
                        unquoted(run.path("expected")),
                        run.path("reason").asText("")));
    }

    /** An expected object may come as a text that holds JSON. */
    private static JsonNode unquoted(JsonNode expected) {
        JsonNode inner =
                expected.asText("").strip().startsWith("{") ? json(expected.asText()) : MissingNode.getInstance();
        return inner.isObject() ? inner : expected;
    }

    private static List<String> templates(String text, String block) {
        return block(text, block).stream()
                .flatMap(content -> elements(content, "attempt").stream())
                .map(MaterialReader::json)
                .map(attempt -> attempt.path("template_text").asText(""))
                .filter(template -> !template.isBlank())
                .toList();
    }

    private static int wanted(String text) {
        Matcher wanted = WANTED.matcher(text);
        if (!wanted.find()) {
            return USUAL;
        }
        int word = NUMBERS.indexOf(wanted.group(1).toLowerCase(Locale.ROOT));
        return Math.clamp(word >= 0 ? word : Integer.parseInt(wanted.group(1)), 1, MOST);
    }

    private static Optional<String> block(String text, String name) {
        return blocks(text, name).stream().findFirst();
    }

    private static List<String> blocks(String text, String name) {
        return Pattern.compile("(?s)<" + name + "(?:\\s[^>\\n]{0,400})?>(.*?)</" + name + ">")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** One element per line, as JSON has no raw line ends. */
    private static List<String> elements(String text, String name) {
        return Pattern.compile("<" + name + "(?:\\s[^>\\n]{0,400})?>\\s*(\\{.*})\\s*</" + name + ">")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text.strip());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String trimmed(String block) {
        return block.replaceFirst("^\\s*\\n", "").replaceFirst("\\s+$", "");
    }
}
