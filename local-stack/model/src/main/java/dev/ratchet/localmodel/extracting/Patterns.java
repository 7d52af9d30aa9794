package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what a pattern matches; its first group is the value where it has one. */
record Patterns(List<String> meanings, Pattern pattern) implements Recogniser {
    static final Patterns EMAIL = new Patterns(
            List.of("e-mail address", "email of the customer", "mail contact"),
            Pattern.compile("([\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{2,24}){1,3})"));
    static final Patterns PHONE = new Patterns(
            List.of("phone number", "telephone number to call back", "mobile number"),
            Pattern.compile("(?<![\\w-])(\\+\\d[\\d ()/-]{6,18}\\d|\\(?0\\d{1,5}\\)?[ /-]\\d[\\d -]{4,14}\\d)(?!\\w)"));
    static final Patterns PERSON = new Patterns(
            List.of("name of the person", "customer name", "first name and surname", "who is writing"),
            Pattern.compile(
                    "(?:(?i:my name is|i am|i'm|this is|name:|name is|regards|thanks|best|sincerely|cheers|yours)[,!.]?\\s+"
                            + "|\\n\\s*[—–-]{1,2}\\s*)([A-Z]\\p{L}+(?: [A-Z]\\p{L}+){0,2})"));
    static final Patterns PLACE = new Patterns(
            List.of("city", "address", "place where it is delivered", "country", "location"),
            Pattern.compile(
                    "\\b(?:to|in|at|from|near|city:|address:)\\s+(?!(?:January|February|March|April|May|June|July|August"
                            + "|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)"
                            + "([A-Z]\\p{L}{2,}(?:[ -][A-Z]\\p{L}+)?)"));

    @Override
    public List<Found> find(String text, Hints hints) {
        return all(pattern, text);
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        return TextNode.valueOf(found.raw());
    }

    static List<Found> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() > 0 && match.group(1) != null
                        ? new Found(match.group(1), match.start(1), match.end(1))
                        : new Found(match.group(), match.start(), match.end()))
                .toList();
    }
}
