package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Brings together what a prompt says about its labels in lists, in sentences, in a response schema and by example. */
final class LabelReader {
    private static final Pattern EXAMPLES_CUE =
            Pattern.compile("(?i)\\b(?:e\\.g\\.|for example|for instance|examples?\\b|such as|like)[:,]?\\s*(?=[\"“])");
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{2,400})[\"”]");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, Set<String>> examples = new LinkedHashMap<>();

    private LabelReader() {}

    /** @param allowed the labels of a response schema, empty where there is none; then nothing else is a label */
    static List<Label> read(List<String> lines, List<Listing> listings, List<Shot> shots, List<String> allowed) {
        LabelReader reader = new LabelReader();
        allowed.forEach(reader::name);
        boolean open = allowed.isEmpty();
        listings.forEach(listing -> reader.take(listing, open));
        if (open && reader.names.isEmpty()) {
            reader.takeInline(lines);
        }
        boolean byExample = open && reader.names.isEmpty();
        shots.forEach(shot -> reader.take(shot, byExample));
        return reader.labels();
    }

    private void take(Listing listing, boolean open) {
        boolean known = listing.items().stream()
                .anyMatch(item -> names.containsKey(Label.key(item.named().name())));
        boolean fresh = open
                && (listing.kind() == Listing.Kind.LABELS || (listing.kind() == Listing.Kind.NAMES && names.isEmpty()))
                && (listing.items().size() > 1 || known);
        if (!fresh && !known) {
            return;
        }
        for (Listing.Item item : listing.items()) {
            if (item.named().plausible()
                    && (fresh || names.containsKey(Label.key(item.named().name())))) {
                take(item);
            }
        }
    }

    private void take(Listing.Item item) {
        NamedItem named = item.named();
        name(named.name());
        String key = Label.key(named.name());
        describe(key, named.description());
        item.further().forEach(line -> describe(key, line));
    }

    private void takeInline(List<String> lines) {
        IntStream.range(0, lines.size())
                .mapToObj(line -> NameList.labels(withNext(lines, line)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .ifPresent(found -> found.forEach(this::name));
    }

    /** A line that ends in a colon announces what stands on the next one. */
    private static String withNext(List<String> lines, int line) {
        String text = lines.get(line).stripTrailing();
        return text.endsWith(":") && line + 1 < lines.size()
                ? text + " " + lines.get(line + 1).strip()
                : text;
    }

    private void take(Shot shot, boolean byExample) {
        String answer = Shots.labelIn(shot.answer());
        if (byExample && !shot.holdsManyValues() && new NamedItem(answer, "").plausible()) {
            name(answer);
        }
        if (names.containsKey(Label.key(answer))) {
            examplesOf(Label.key(answer)).add(shot.text());
        }
    }

    private void name(String name) {
        names.putIfAbsent(Label.key(name), name);
    }

    /** Quoted texts after "for example" are examples, the rest describes; a part that says what is not meant does not. */
    private void describe(String key, String text) {
        Matcher cue = EXAMPLES_CUE.matcher(text);
        int end = cue.find() ? cue.start() : text.length();
        Matcher quoted = QUOTED.matcher(text.substring(end));
        while (quoted.find()) {
            examplesOf(key).add(quoted.group(1).strip());
        }
        String description = Negations.without(text.substring(0, end));
        if (!description.isBlank()) {
            descriptions.merge(key, description, (before, more) -> before + "; " + more);
        }
    }

    private Set<String> examplesOf(String key) {
        return examples.computeIfAbsent(key, ignored -> new LinkedHashSet<>());
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        names.forEach((key, name) -> labels.add(new Label(
                name, descriptions.getOrDefault(key, ""), List.copyOf(examples.getOrDefault(key, Set.of())))));
        return labels;
    }
}
