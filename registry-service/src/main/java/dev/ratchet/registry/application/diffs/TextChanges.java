package dev.ratchet.registry.application.diffs;

import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * The places where two texts differ.
 *
 * @param added lines that the second text has more, {@code removed} those that it lacks; a changed line counts as both
 */
public record TextChanges(int added, int removed, List<Place> places) {

    public static TextChanges between(String from, String to) {
        List<Place> places = Lines.changes(Lines.of(from), Lines.of(to)).getDeltas().stream()
                .map(Place::of)
                .toList();
        return new TextChanges(
                places.stream().mapToInt(place -> place.added().size()).sum(),
                places.stream().mapToInt(place -> place.removed().size()).sum(),
                places);
    }

    /**
     * Neighbouring lines that are different.
     *
     * @param fromLine number of the first such line in the first text, {@code toLine} in the second, from 1
     */
    public record Place(int fromLine, List<Line> removed, int toLine, List<Line> added) {

        private static Place of(AbstractDelta<String> delta) {
            List<String> before = Lines.bare(delta.getSource());
            List<String> after = Lines.bare(delta.getTarget());
            WordDiff words = WordDiff.between(String.join("\n", before), String.join("\n", after));
            return new Place(
                    delta.getSource().getPosition() + 1,
                    before.isEmpty() ? List.of() : words.before(),
                    delta.getTarget().getPosition() + 1,
                    after.isEmpty() ? List.of() : words.after());
        }
    }

    /** A line as runs of words. */
    public record Line(List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /** Words that the other text has, too, or that are {@code changed}. */
    public record Run(String text, boolean changed) {}
}
