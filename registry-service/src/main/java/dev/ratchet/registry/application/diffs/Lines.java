package dev.ratchet.registry.application.diffs;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as lines without their newlines.
 *
 * @param marked the last line, where it has no newline, is another than the same one with it, and shows its mark
 */
record Lines(List<String> marked) {
    /** Beyond this many lines the search for the shortest difference costs too much; the whole text is replaced. */
    private static final int MAX_LINES = 2_000;

    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    static Lines of(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return new Lines(List.copyOf(lines));
    }

    /** What must change of the one text for it to become the other. */
    static Patch<String> changes(Lines before, Lines after) {
        return before.marked.size() + after.marked.size() > MAX_LINES
                ? replacement(before.marked, after.marked)
                : DiffUtils.diff(before.marked, after.marked);
    }

    private static Patch<String> replacement(List<String> before, List<String> after) {
        Patch<String> patch = new Patch<>();
        patch.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        return patch;
    }

    /** The lines of a chunk without the mark. */
    static List<String> bare(Chunk<String> chunk) {
        return chunk.getLines().stream()
                .map(line -> line.endsWith(NO_NEWLINE) ? line.substring(0, line.length() - NO_NEWLINE.length()) : line)
                .toList();
    }
}
