package dev.ratchet.launcher.prompts;

import dev.ratchet.launcher.process.TerminalText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a file that is sent. */
record Verdict(String action, @Nullable String detail) {
    static final Verdict UNCHANGED = new Verdict("unchanged", null);
    private static final String INVALID = "invalid";

    /** A verdict for each file of a bundle. */
    static SortedMap<PromptPath, Verdict> of(Bundle bundle, ImportReport report) {
        SortedMap<PromptPath, Verdict> verdicts = new TreeMap<>();
        if (report.detail() != null && report.found().isEmpty()) {
            int line = report.line() == null ? 1 : report.line();
            verdicts.put(bundle.at(line), new Verdict(INVALID, report.detail()));
            return verdicts;
        }
        report.found().forEach(item -> {
            PromptPath path = bundle.at(item.line());
            verdicts.merge(path, of(path, item), (first, second) -> new Verdict(INVALID, "it holds several versions"));
        });
        bundle.paths().forEach(path -> verdicts.putIfAbsent(path, new Verdict(INVALID, "it holds no version")));
        return verdicts;
    }

    private static Verdict of(PromptPath path, ImportReport.Item item) {
        boolean inPlace = path.prompt().equals(item.name()) && path.version().equals(item.version());
        return inPlace || item.isRefused()
                ? new Verdict(item.action(), item.detail())
                : new Verdict(INVALID, "it holds version " + item.version() + " of " + item.name());
    }

    boolean isRefused() {
        return action.equals(INVALID) || action.equals("conflict");
    }

    String line(PromptPath path) {
        return String.format("%-10s %s%s", action, path, detail == null ? "" : "  " + TerminalText.line(detail));
    }

    static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
