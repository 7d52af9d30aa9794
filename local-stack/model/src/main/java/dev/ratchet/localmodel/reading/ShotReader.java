package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the examples of a prompt: {@code "text" -> answer}, a text and an answer after cues, and earlier turns. */
final class ShotReader {
    private static final Pattern ARROW = Pattern.compile(
            "^\\s*(?:[-*•]|\\d{1,3}[.)])?\\s*(?:[\"“'](.{2,600}?)[\"”']|(.{2,600}?))\\s*(?:->|=>|→|⇒|-->)\\s*(\\S.*)$");
    private static final Pattern ONE_LINE = Pattern.compile(
            "(?i)^\\s*(?:[-*•]|\\d{1,3}[.)])?\\s*(?:\\w+ )?(?:example|message|text|input|customer|query|question|q|user)"
                    + "(?: \\d{1,3})?\\s*:\\s*(.{2,600}?)[\\s|/;,–—-]+(?:answer|label|intent|category|output|result|class|topic)"
                    + "\\s*[:=]\\s*(\\S.*)$");
    private static final Pattern QUESTION =
            Pattern.compile("^\\s*(?:[-*•]|\\d{1,3}[.)])?\\s*Q\\s*:\\s*(.{2,600}?)[\\s|/;,–—-]+A\\s*:\\s*(\\S.*)$");
    private static final int LONGEST_ANSWER = 30;

    private ShotReader() {}

    static List<Shot> read(List<String> lines) {
        List<Shot> shots = new ArrayList<>();
        int line = 0;
        while (line < lines.size()) {
            Optional<Shot> shot = onOneLine(lines.get(line), line);
            if (shot.isEmpty()) {
                shot = acrossLines(lines, line);
            }
            shot.ifPresent(shots::add);
            line = shot.map(Shot::lastLine).orElse(line) + 1;
        }
        return shots;
    }

    /** An answer that the assistant gave earlier in the conversation is an example, too. */
    static List<Shot> turns(List<Message> messages) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 1; i < messages.size(); i++) {
            Message asked = messages.get(i - 1);
            if (messages.get(i).answers() && asked.role().equals("user")) {
                shots.add(new Shot(asked.text().strip(), messages.get(i).text().strip(), -1, -1));
            }
        }
        return shots;
    }

    /** Whether a text and its answer stand on the line, each after a cue. */
    static boolean holdsBoth(String line) {
        return ONE_LINE.matcher(line).matches() || QUESTION.matcher(line).matches();
    }

    private static Optional<Shot> onOneLine(String line, int number) {
        for (Pattern pattern : List.of(ONE_LINE, QUESTION)) {
            Matcher one = pattern.matcher(line);
            if (one.matches()) {
                return Optional.of(shot(one.group(1), one.group(2), number, number));
            }
        }
        Matcher arrow = ARROW.matcher(line);
        if (!arrow.matches()) {
            return Optional.empty();
        }
        @SuppressWarnings("NullAway") // a group that took no part is null
        String text = arrow.group(1) == null ? arrow.group(2) : arrow.group(1);
        return Optional.of(shot(text, arrow.group(3), number, number));
    }

    private static Optional<Shot> acrossLines(List<String> lines, int start) {
        Optional<String> first = Cues.input(lines.get(start));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(first.get());
        for (int line = start + 1; line < lines.size(); line++) {
            Optional<String> answer = Cues.answer(lines.get(line));
            if (answer.isPresent()) {
                return answer.get().isEmpty() && !opensJson(lines, line + 1)
                        ? Optional.empty()
                        : Optional.of(withAnswer(text.toString(), answer.get(), lines, start, line));
            }
            if (Cues.input(lines.get(line)).isPresent()) {
                return Optional.empty();
            }
            text.append('\n').append(lines.get(line));
        }
        return Optional.empty();
    }

    private static boolean opensJson(List<String> lines, int line) {
        return line < lines.size() && lines.get(line).strip().startsWith("{");
    }

    /** A JSON answer may go over several lines. */
    private static Shot withAnswer(String text, String first, List<String> lines, int start, int answerLine) {
        StringBuilder answer = new StringBuilder(first);
        int line = answerLine;
        while ((answer.isEmpty() || answer.charAt(0) == '{')
                && !balanced(answer)
                && line + 1 < lines.size()
                && line - answerLine < LONGEST_ANSWER) {
            line++;
            answer.append(lines.get(line).strip());
        }
        return shot(text, answer.toString(), start, line);
    }

    private static boolean balanced(CharSequence json) {
        long opened = json.chars().filter(c -> c == '{').count();
        return opened > 0 && opened == json.chars().filter(c -> c == '}').count();
    }

    private static Shot shot(String text, String answer, int firstLine, int lastLine) {
        return new Shot(CueBlocks.unquoted(text.strip()), CueBlocks.unquoted(answer.strip()), firstLine, lastLine);
    }
}
