package dev.ratchet.localmodel.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before a colon that announce a text ({@code Message:}) or an answer ({@code Intent:}). */
final class Cues {
    private static final String INPUT_WORDS =
            "message|text|input|customer|query|question|utterance|e-?mail|ticket|request"
                    + "|sentence|document|content|review|comment|conversation|example|user|q";
    private static final String ANSWER_WORDS =
            "answer|label|intent|category|class|output|result|response|json|topic|reply"
                    + "|expected|classification|data|extraction|queue|a";
    private static final Pattern INPUT = Pattern.compile(
            "(?i)^\\W{0,5}(?:[\\w'’-]+ ){0,6}(?:" + INPUT_WORDS + ")(?: \\w{1,12}){0,2}\\W{0,3}?:\\W?\\s*(.*)$");
    private static final Pattern ANSWER = Pattern.compile(
            "(?i)^\\W{0,5}(?:[\\w'’-]+ ){0,2}(?:" + ANSWER_WORDS + ")(?: label| intent)?\\W{0,3}?:\\*{0,2}\\s*(.*)$");
    private static final Pattern LISTS = Pattern.compile(
            "(?i)^\\W{0,5}(?:\\w+ ){0,3}(?:labels|intents|categories|classes|options|fields|keys|topics)\\b.*");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?i)^\\W{0,3}(?:please )?(?:(?:answer|reply|respond|return|output|write|give|print) (?:me )?"
                    + "(?:with|only|in|as|just|the|your|a|json|exactly|one|back)\\b|only (?:answer|reply|return)|do not |"
                    + "classify the|extract the|choose the|rules\\b|output format\\b).*");

    private Cues() {}

    /** What follows the colon on the line, possibly nothing. */
    static Optional<String> input(String line) {
        return LISTS.matcher(line).matches() || answer(line).isPresent() ? Optional.empty() : rest(INPUT, line);
    }

    static Optional<String> answer(String line) {
        return rest(ANSWER, line);
    }

    /** Whether the line tells the model what to do, and is not part of the text above it. */
    static boolean instructs(String line) {
        return INSTRUCTION.matcher(line).matches();
    }

    private static Optional<String> rest(Pattern cue, String line) {
        Matcher matcher = cue.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
