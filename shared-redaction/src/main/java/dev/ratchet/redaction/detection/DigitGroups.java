package dev.ratchet.redaction.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of digits with separators between them, as people write long numbers. */
final class DigitGroups {
    private static final int MAX_DIGITS = 24;

    private static final int MAX_GROUPS = 8;

    private final List<Group> groups = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();

    private DigitGroups() {}

    /** Digits with what stands between them and the ones before. */
    record Group(int start, int end, String separator) {
        int length() {
            return end - start;
        }
    }

    /** The groups from the first digit on; what follows a group ends it, and so does a letter. */
    static @Nullable DigitGroups read(String text, int firstDigit) {
        DigitGroups read = new DigitGroups();
        int at = firstDigit;
        String separator = "";
        while (true) {
            int end = Chars.run(text, at, MAX_DIGITS, Chars::isDigit);
            if (end == at
                    || read.groups.size() == MAX_GROUPS
                    || read.digits.length() + end - at > MAX_DIGITS
                    || Chars.isWord(Chars.at(text, end))
                    || isTime(text, end)
                    || read.areSingle(end - at)) {
                break;
            }
            read.groups.add(new Group(at, end, separator));
            read.digits.append(text, at, end);
            int next = separatorEnd(text, end);
            separator = next == end + 1 && Chars.isSpace(text.charAt(end)) ? " " : text.substring(end, next);
            at = next;
        }
        return read.groups.isEmpty() ? null : read;
    }

    /** Nobody writes digit by digit. */
    private boolean areSingle(int length) {
        return length == 1 && !groups.isEmpty() && groups.getLast().length() == 1;
    }

    private static boolean isTime(String text, int end) {
        return Chars.at(text, end) == ':' && Chars.isDigit(Chars.at(text, end + 1));
    }

    private static int separatorEnd(String text, int from) {
        int end = from;
        boolean mark = false;
        while (end < from + 3) {
            char c = Chars.at(text, end);
            boolean marks = "-./\u2011\u2013".indexOf(c) >= 0;
            if (end >= text.length() || !(Chars.isSpace(c) || c == '(' || c == ')' || (marks && !mark))) {
                break;
            }
            mark |= marks;
            end++;
        }
        return end;
    }

    int size() {
        return groups.size();
    }

    Group group(int index) {
        return groups.get(index);
    }

    int start() {
        return groups.getFirst().start();
    }

    /** Where the first {@code count} groups end. */
    int end(int count) {
        return groups.get(count - 1).end();
    }

    /** The digits of the first {@code count} groups. */
    String digits(int count) {
        return digits.substring(0, length(count));
    }

    /** How many digits the first {@code count} groups have. */
    int length(int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += groups.get(i).length();
        }
        return length;
    }

    /** How many groups, at least one, have at most so many digits together. */
    int within(int digits) {
        int count = groups.size();
        while (count > 1 && length(count) > digits) {
            count--;
        }
        return count;
    }

    /** Whether the first groups have these lengths. */
    boolean hasShape(int... lengths) {
        if (groups.size() < lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups.get(i).length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first {@code count} groups are all divided by the same one of these characters. */
    boolean areDividedBy(String separators, int count) {
        for (int i = 1; i < count; i++) {
            String separator = groups.get(i).separator();
            if (separator.length() != 1
                    || separators.indexOf(separator.charAt(0)) < 0
                    || !separator.equals(groups.get(1).separator())) {
                return false;
            }
        }
        return true;
    }
}
