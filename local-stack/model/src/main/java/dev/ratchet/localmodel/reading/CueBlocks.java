package dev.ratchet.localmodel.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Texts announced by a cue line. One that is followed by an answer is an example; the first open one after the examples
 * is what the prompt asks about. It goes on until an empty answer cue or an instruction ends it.
 */
final class CueBlocks {
    private CueBlocks() {}

    static Optional<Located> open(List<String> lines) {
        int from = afterLastExample(lines);
        List<Listing> listings = ListingReader.read(lines, line -> false);
        return IntStream.range(from, lines.size())
                .filter(line -> announces(lines, line))
                .filter(line -> listings.stream().noneMatch(listing -> listing.defines(line)))
                .mapToObj(line -> block(lines, line))
                .filter(located -> !located.input().isBlank())
                .findFirst();
    }

    private static boolean announces(List<String> lines, int line) {
        Optional<String> rest = Cues.input(lines.get(line));
        return rest.isPresent()
                && !ShotReader.holdsBoth(lines.get(line))
                && (!rest.get().isEmpty()
                        || (line + 1 < lines.size()
                                && Cues.input(lines.get(line + 1)).isEmpty()));
    }

    private static int afterLastExample(List<String> lines) {
        boolean inText = false;
        int after = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (Cues.input(lines.get(line)).isPresent()) {
                inText = true;
            } else if (inText
                    && Cues.answer(lines.get(line))
                            .filter(rest -> !rest.isEmpty())
                            .isPresent()) {
                inText = false;
                after = line + 1;
            }
        }
        return after;
    }

    private static Located block(List<String> lines, int cue) {
        int end = cue + 1;
        while (end < lines.size() && !ends(lines, end)) {
            end++;
        }
        String first = Cues.input(lines.get(cue)).orElse("");
        String input = (first + "\n" + String.join("\n", lines.subList(cue + 1, end))).strip();
        return new Located(
                String.join("\n", lines.subList(0, cue)),
                unquoted(input),
                String.join("\n", lines.subList(end, lines.size())));
    }

    private static boolean ends(List<String> lines, int line) {
        return Cues.answer(lines.get(line)).filter(String::isEmpty).isPresent()
                || (lines.get(line - 1).isBlank() && Cues.instructs(lines.get(line)));
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && ((text.startsWith("\"") && text.endsWith("\"")) || (text.startsWith("“") && text.endsWith("”")));
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
