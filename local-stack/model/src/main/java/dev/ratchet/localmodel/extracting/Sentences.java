package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Whole sentences, for what has no form of its own. */
final class Sentences implements Recogniser {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{2,400}(?:[.!?](?!\\d)|\\n|$)");

    @Override
    public List<String> meanings() {
        return List.of("reason", "description of the problem", "summary", "what is wrong", "comment", "complaint");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        return SENTENCE.matcher(text)
                .results()
                .filter(match -> !match.group().isBlank())
                .map(match -> new Found(match.group().strip(), match.start(), match.end()))
                .toList();
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        return TextNode.valueOf(found.raw());
    }
}
