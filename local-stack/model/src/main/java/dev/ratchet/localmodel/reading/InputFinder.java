package dev.ratchet.localmodel.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the text that a prompt is about: in tags, fenced, after a cue such as {@code Message:}, or the last paragraph. */
final class InputFinder {
    private static final Pattern CLOSING_TAG = Pattern.compile(
            "(?i)</((?:[a-z]+_)?(?:message|text|input|customer|query|question|ticket|email|request|document|content|utterance)"
                    + "(?:_[a-z]+)?)\\s*>");
    private static final List<String> FENCES = List.of("\"\"\"", "```", "'''", "~~~", "---\n", "###\n", "<<<");
    private static final Pattern JSON_START = Pattern.compile("^(?i:json)?\\s*[\\[{]\\s*\"(?s:.*)");
    private static final Pattern FENCE_LANGUAGE = Pattern.compile("^(?:text|txt|plain|markdown|md|email)?\\s*\\n");
    private static final Pattern LAST_PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private InputFinder() {}

    static Located find(Conversation conversation) {
        String system = conversation.systemText();
        String user = conversation.lastUserText();
        Located inUser = inTags(user)
                .or(() -> fenced(user))
                .or(() -> afterCue(user))
                .orElseGet(() -> system.isBlank() ? lastParagraph(user) : new Located("", user.strip(), ""));
        return new Located(system + "\n" + inUser.before(), inUser.input(), inUser.after());
    }

    private static Optional<Located> inTags(String text) {
        Matcher closing = CLOSING_TAG.matcher(text);
        Optional<Located> last = Optional.empty();
        while (closing.find()) {
            String tag = "<" + closing.group(1) + ">";
            int opening = text.lastIndexOf(tag, closing.start());
            if (opening >= 0) {
                last = Optional.of(cut(text, opening, opening + tag.length(), closing.start(), closing.end()));
            }
        }
        return last;
    }

    private static Optional<Located> fenced(String text) {
        for (String fence : FENCES) {
            String closer = fence.equals("<<<") ? ">>>" : fence;
            int end = text.lastIndexOf(closer);
            int start = end <= 0 ? -1 : text.lastIndexOf(fence, end - 1);
            if (start >= 0 && end >= start + fence.length()) {
                String content = text.substring(start + fence.length(), end);
                if (!content.isBlank() && !JSON_START.matcher(content.strip()).matches()) {
                    int language = languageLength(content);
                    return Optional.of(cut(text, start, start + fence.length() + language, end, end + closer.length()));
                }
            }
        }
        return Optional.empty();
    }

    private static int languageLength(String content) {
        Matcher language = FENCE_LANGUAGE.matcher(content);
        return language.lookingAt() ? language.end() : 0;
    }

    private static Optional<Located> afterCue(String text) {
        return CueBlocks.open(text.lines().toList());
    }

    private static Located lastParagraph(String text) {
        Matcher gap = LAST_PARAGRAPH.matcher(text.strip());
        int start = 0;
        while (gap.find()) {
            start = gap.end();
        }
        String stripped = text.strip();
        return new Located(stripped.substring(0, start), stripped.substring(start), "");
    }

    private static Located cut(String text, int before, int start, int end, int after) {
        return new Located(text.substring(0, before), text.substring(start, end).strip(), text.substring(after));
    }
}
