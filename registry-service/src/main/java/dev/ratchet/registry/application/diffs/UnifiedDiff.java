package dev.ratchet.registry.application.diffs;

import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The difference of two texts in the form that {@code patch} applies, a missing last newline included. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The diff of two versions of a prompt: {@code patch -p0} changes the file {@code <name>.txt} from one to the other.
     * The empty text where the two are equal.
     */
    public static String ofPrompt(String name, String fromVersion, String from, String toVersion, String to) {
        String file = name + ".txt\t";
        return of(file + fromVersion, from, file + toVersion, to);
    }

    static String of(String fromName, String from, String toName, String to) {
        if (from.equals(to)) {
            return "";
        }
        Lines before = Lines.of(from);
        Lines after = Lines.of(to);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                fromName, toName, before.marked(), Lines.changes(before, after), CONTEXT);
        return String.join("\n", diff) + "\n";
    }
}
