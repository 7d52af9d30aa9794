package dev.ratchet.localmodel.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a judge is shown: the answer and the reference to compare it with, either empty where the prompt has none. */
public record Exhibits(String answer, String reference) {
    private static final List<String> ANSWERS = List.of(
            "answer", "output", "actual", "response", "candidate", "prediction", "actual_output", "model_output");
    private static final List<String> REFERENCES = List.of(
            "reference", "expected", "expected_output", "ground_truth", "gold", "target", "ideal", "reference_answer");

    public static Exhibits read(Conversation conversation) {
        String text = conversation.lastUserText();
        return new Exhibits(first(text, ANSWERS), first(text, REFERENCES));
    }

    private static String first(String text, List<String> names) {
        return names.stream()
                .flatMap(name -> tagged(text, name).or(() -> afterCue(text, name)).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> tagged(String text, String name) {
        int start = text.indexOf("<" + name + ">");
        int end = text.lastIndexOf("</" + name + ">");
        return start >= 0 && end > start
                ? Optional.of(text.substring(start + name.length() + 2, end).strip())
                : Optional.empty();
    }

    /** From {@code Answer:} to the next line of that kind. */
    private static Optional<String> afterCue(String text, String name) {
        Matcher cue = Pattern.compile("(?im)^\\W{0,3}(?:the |model |actual )?" + name.replace("_", "[ _]")
                        + "(?: \\w{1,12})?\\W{0,2}:[ \\t]*")
                .matcher(text);
        if (!cue.find()) {
            return Optional.empty();
        }
        Matcher next = Pattern.compile("(?m)^\\W{0,3}\\w+(?: \\w+)?:").matcher(text);
        int end = next.find(cue.end()) ? next.start() : text.length();
        return Optional.of(text.substring(cue.end(), end).strip());
    }
}
