package dev.ratchet.registry.application.diffs;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.ratchet.registry.application.diffs.TextChanges.Line;
import dev.ratchet.registry.application.diffs.TextChanges.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts word by word: the lines of each with the words marked that the other lacks. */
record WordDiff(List<Line> before, List<Line> after) {
    private static final Pattern WORD = Pattern.compile("\n|[^\\S\n]+|[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");
    /** Beyond this many words the lines count as changed as a whole. */
    private static final int MAX_WORDS = 4_000;

    static WordDiff between(String before, String after) {
        List<String> from = words(before);
        List<String> to = words(after);
        BitSet removed = new BitSet();
        BitSet added = new BitSet();
        if (from.size() + to.size() > MAX_WORDS) {
            removed.set(0, from.size());
            added.set(0, to.size());
        } else {
            for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
                mark(removed, delta.getSource().getPosition(), delta.getSource().size());
                mark(added, delta.getTarget().getPosition(), delta.getTarget().size());
            }
        }
        return new WordDiff(lines(from, removed), lines(to, added));
    }

    private static void mark(BitSet words, int first, int count) {
        words.set(first, first + count);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Line> lines(List<String> words, BitSet changed) {
        List<Line> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("\n")) {
                lines.add(new Line(line));
                line = new ArrayList<>();
            } else {
                append(line, words.get(i), changed.get(i));
            }
        }
        lines.add(new Line(line));
        return lines;
    }

    private static void append(List<Run> line, String word, boolean changed) {
        if (!line.isEmpty() && line.getLast().changed() == changed) {
            line.add(new Run(line.removeLast().text() + word, changed));
        } else {
            line.add(new Run(word, changed));
        }
    }
}
