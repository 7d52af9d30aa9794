package dev.ratchet.redaction.detection;

import java.util.List;
import java.util.Locale;

/** Words that announce a value, looked for in the few characters before it. */
final class Cues {
    private static final int LONGEST = 20;

    private final int distance;
    private final List<String> words;

    /** @param distance how many characters may stand between the word and the value */
    Cues(int distance, String... words) {
        this.distance = distance;
        this.words = List.of(words);
    }

    boolean precede(String text, int at) {
        return isWordNear(text, at) && isAnnounced(text, at);
    }

    /** Cheap: a letter comes before a digit does. */
    private boolean isWordNear(String text, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 1 - distance; i--) {
            if (Character.isLetter(text.charAt(i)) || Chars.isDigit(text.charAt(i))) {
                return !Chars.isDigit(text.charAt(i));
            }
        }
        return false;
    }

    private boolean isAnnounced(String text, int at) {
        int from = Math.max(0, at - distance - LONGEST);
        String before = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (before.length() != at - from) {
            return false; // a letter whose small form is longer
        }
        return words.stream().anyMatch(word -> precedes(before, word));
    }

    private boolean precedes(String before, String word) {
        int found = before.lastIndexOf(word);
        int end = found + word.length();
        return found >= 0
                && before.length() - end <= distance
                && !Character.isLetterOrDigit(Chars.at(before, found - 1))
                && !Chars.isWord(Chars.at(before, end))
                && before.substring(end).chars().noneMatch(Chars::isDigit);
    }
}
