package dev.ratchet.registry.api.deployments;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the form that {@code patch} applies, a missing last newline included. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /** Beyond this many lines the search for the shortest difference costs too much; the whole text is replaced. */
    private static final int MAX_LINES = 2_000;

    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** The empty text where the two are equal. */
    static String of(String fromName, String from, String toName, String to) {
        if (from.equals(to)) {
            return "";
        }
        List<String> before = lines(from);
        List<String> after = lines(to);
        Patch<String> changes =
                before.size() + after.size() > MAX_LINES ? replacement(before, after) : DiffUtils.diff(before, after);
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, before, changes, CONTEXT))
                + "\n";
    }

    /** A last line without a newline is another line than the same one with it, and is shown with its mark. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }

    private static Patch<String> replacement(List<String> before, List<String> after) {
        Patch<String> patch = new Patch<>();
        patch.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        return patch;
    }
}
