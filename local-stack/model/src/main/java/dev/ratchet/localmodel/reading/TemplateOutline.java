package dev.ratchet.localmodel.reading;

import dev.ratchet.events.data.PromptTemplate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the parts of a prompt template stand, by line.
 *
 * @param inputLine the line at which the text to work on begins with its cue or tag; what is put before it is instruction
 */
public record TemplateOutline(
        List<String> lines, Reading reading, List<Listing> labelLists, List<Listing> fieldLists, int inputLine) {
    private static final Pattern OPENS_INPUT =
            Pattern.compile("\\s*(?:\"{3}|`{3}\\w*|'{3}|~{3}|-{3,}|#{3,}|<{3}|<[A-Za-z_]+>|[\"“])\\s*");

    public static TemplateOutline of(String template) {
        List<String> lines = template.lines().toList();
        List<Shot> shots = ShotReader.read(lines);
        int input = inputLine(lines);
        List<Listing> listings = ListingReader.read(
                lines, line -> line >= input || shots.stream().anyMatch(shot -> shot.covers(line)));
        Reading reading =
                PromptReader.read(new Conversation(List.of(new Message("user", template)), new ResponseForm.Free()));
        return new TemplateOutline(
                lines,
                reading,
                of(Listing.Kind.LABELS, Listing.Kind.NAMES, listings),
                of(Listing.Kind.FIELDS, Listing.Kind.NAMES, listings),
                input);
    }

    /** The item that defines the label or field of that name. */
    public static Optional<Listing.Item> item(List<Listing> lists, String name) {
        return lists.stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> Label.key(item.named().name()).equals(Label.key(name)))
                .findFirst();
    }

    private static List<Listing> of(Listing.Kind kind, Listing.Kind other, List<Listing> listings) {
        return listings.stream()
                .filter(list -> list.kind() == kind || list.kind() == other)
                .toList();
    }

    private static int inputLine(List<String> lines) {
        int line = IntStream.range(0, lines.size())
                .filter(each -> !new PromptTemplate(lines.get(each)).variables().isEmpty())
                .reduce((first, second) -> second)
                .orElse(lines.size());
        while (line > 0 && line < lines.size() && opens(lines.get(line - 1))) {
            line--;
        }
        return line;
    }

    private static boolean opens(String line) {
        return OPENS_INPUT.matcher(line).matches()
                || Cues.input(line).filter(String::isEmpty).isPresent();
    }
}
