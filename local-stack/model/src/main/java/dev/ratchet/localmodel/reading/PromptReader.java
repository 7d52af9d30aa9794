package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a conversation. What stands in the text that the prompt is about is never read as an instruction. */
public final class PromptReader {
    private static final int LONGEST_INSTRUCTIONS = 200_000;

    private PromptReader() {}

    public static Reading read(Conversation conversation) {
        return read(InputFinder.find(conversation), conversation);
    }

    static Reading read(Located located, Conversation conversation) {
        String instructions = bounded(located.instructions());
        List<String> lines = instructions.lines().toList();
        List<Shot> inText = ShotReader.read(lines);
        List<Listing> listings = ListingReader.read(lines, line -> covered(inText, line));
        List<Shot> shots = new ArrayList<>(ShotReader.turns(conversation.messages()));
        shots.addAll(inText);
        List<Field> schemaFields =
                conversation.form() instanceof ResponseForm.Schema(var schema) ? Schemas.fields(schema) : List.of();
        List<String> ruleLines = ruleLines(lines, listings, inText);
        List<String> outsideShots = outside(lines, inText);
        List<Label> labels = LabelReader.read(outsideShots, listings, shots, allowed(schemaFields));
        List<Field> fields = schemaFields.isEmpty() || allowed(schemaFields).isEmpty()
                ? FieldReader.read(outsideShots, listings, schemaFields)
                : schemaFields;
        return new Reading(
                located.input(),
                instructions,
                schemaFields.isEmpty() || !allowed(schemaFields).isEmpty() ? labels : List.of(),
                isLabelForm(schemaFields) ? List.of() : fields,
                shots,
                ruleLines,
                rules(ruleLines, located, conversation.form()));
    }

    /** The lines that neither show an example nor say what a label or a field is. */
    private static List<String> ruleLines(List<String> lines, List<Listing> listings, List<Shot> shots) {
        return IntStream.range(0, lines.size())
                .filter(line -> !covered(shots, line) && !describes(listings, line))
                .mapToObj(lines::get)
                .toList();
    }

    private static OutputRules rules(List<String> lines, Located located, ResponseForm form) {
        boolean cue = located.after()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .flatMap(Cues::answer)
                .filter(String::isEmpty)
                .isPresent();
        return OutputRulesReader.read(lines, form, cue);
    }

    private static boolean describes(List<Listing> listings, int line) {
        return listings.stream()
                .filter(listing -> listing.kind() == Listing.Kind.LABELS || listing.kind() == Listing.Kind.FIELDS)
                .flatMap(listing -> listing.items().stream())
                .anyMatch(item -> item.line() <= line && line <= item.lastLine());
    }

    private static boolean covered(List<Shot> shots, int line) {
        return shots.stream().anyMatch(shot -> shot.covers(line));
    }

    private static List<String> outside(List<String> lines, List<Shot> shots) {
        return IntStream.range(0, lines.size())
                .filter(line -> !covered(shots, line))
                .mapToObj(lines::get)
                .toList();
    }

    /** A schema with one choice and little besides asks for a label. */
    private static boolean isLabelForm(List<Field> schema) {
        return schema.size() <= 3
                && schema.stream().filter(field -> field.options().size() > 1).count() == 1
                && schema.stream().allMatch(field -> field.options().size() > 1 || Beside.isBeside(field));
    }

    private static List<String> allowed(List<Field> schema) {
        return isLabelForm(schema)
                ? schema.stream().flatMap(field -> field.options().stream()).toList()
                : List.of();
    }

    private static String bounded(String text) {
        return text.length() > LONGEST_INSTRUCTIONS ? text.substring(0, LONGEST_INSTRUCTIONS) : text;
    }
}
