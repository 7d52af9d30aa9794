package dev.ratchet.localmodel.reflecting;

import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.localmodel.reading.Listing;
import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A template being changed. Lines that hold a variable are never touched. */
final class Draft {
    private static final Pattern ASKS_TO_EXPLAIN = Pattern.compile(
            "(?i)(?<=^|[.!?]\\s)[^.!?]*\\b(?:explain|reasoning|step by step|justify|rationale|think (?:it )?through)\\b[^.!?]*[.!?]?\\s*");

    private final TemplateOutline outline;
    private final List<String> lines;
    private final List<String> beforeInput = new ArrayList<>();
    private final List<String> changelog = new ArrayList<>();

    Draft(TemplateOutline outline) {
        this.outline = outline;
        this.lines = new ArrayList<>(outline.lines());
    }

    TemplateOutline outline() {
        return outline;
    }

    /** Writes the item anew; what hung below it goes. */
    void replace(Listing.Item item, String text) {
        for (int line = item.line(); line <= item.lastLine(); line++) {
            if (!variable(lines.get(line))) {
                lines.set(line, line == item.line() ? text : DROPPED);
            }
        }
    }

    private static final String DROPPED = "\u0000";

    void add(String section) {
        beforeInput.add(section);
    }

    void begin(String sentence) {
        lines.set(0, variable(lines.getFirst()) ? lines.getFirst() : sentence + " " + lines.getFirst());
    }

    void note(String change) {
        changelog.add(change);
    }

    void dropExplanations() {
        lines.replaceAll(line -> variable(line) || line.equals(DROPPED) ? line : withoutExplanation(line));
    }

    Proposal proposal(String rationale) {
        List<String> written = new ArrayList<>(lines);
        if (!beforeInput.isEmpty()) {
            written.add(Math.min(outline.inputLine(), written.size()), sections());
        }
        String text = written.stream().filter(line -> !line.equals(DROPPED)).collect(Collectors.joining("\n"));
        return new Proposal(text.replaceAll("\n{3,}", "\n\n"), rationale, List.copyOf(changelog));
    }

    private String sections() {
        boolean gap = outline.inputLine() > 0
                && outline.inputLine() <= lines.size()
                && !lines.get(outline.inputLine() - 1).isBlank();
        return (gap ? "\n" : "") + String.join("\n\n", beforeInput) + "\n";
    }

    private static String withoutExplanation(String line) {
        String without = ASKS_TO_EXPLAIN.matcher(line).replaceAll("");
        return without.isBlank() && !line.isBlank() ? DROPPED : without;
    }

    private static boolean variable(String line) {
        return !new PromptTemplate(line).variables().isEmpty();
    }
}
