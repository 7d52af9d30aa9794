package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings together what a prompt says about the values it wants in a schema, a JSON skeleton, lists and sentences. */
final class FieldReader {
    private static final Pattern OPTIONS = Pattern.compile("(?i)\\b(?:one of|either)\\b:?\\s+(.+)$");

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private FieldReader() {}

    static List<Field> read(List<String> lines, List<Listing> listings, List<Field> schema) {
        FieldReader reader = new FieldReader();
        boolean open = schema.isEmpty();
        schema.forEach(field -> reader.fields.put(Label.key(field.key()), field));
        String text = String.join("\n", lines);
        Map<String, String> skeleton = JsonSkeleton.read(text);
        skeleton.forEach((key, hint) -> reader.add(key, hint, open));
        boolean named = !reader.fields.isEmpty();
        listings.forEach(listing -> reader.take(listing, open, named));
        if (open && reader.fields.isEmpty()) {
            lines.forEach(line -> NameList.fields(line).forEach(name -> reader.add(name, "", true)));
        }
        return List.copyOf(reader.fields.values());
    }

    private void take(Listing listing, boolean open, boolean named) {
        boolean fresh = open && !named && listing.kind() == Listing.Kind.FIELDS;
        for (Listing.Item item : listing.items()) {
            NamedItem member = item.named();
            boolean known = fields.containsKey(Label.key(member.name()));
            if (member.plausible() && (fresh || known)) {
                List<String> words = new ArrayList<>(List.of(member.description()));
                words.addAll(item.further());
                add(member.name(), String.join(" ", words).strip(), true);
            }
        }
    }

    private void add(String name, String description, boolean open) {
        String key = Label.key(name);
        Field known = fields.get(key);
        if (known == null && !open) {
            return;
        }
        String all = known == null || known.description().isBlank()
                ? description
                : description.isBlank() ? known.description() : known.description() + "; " + description;
        List<String> options = known == null || known.options().isEmpty() ? options(description) : known.options();
        String outward = known == null ? (name.indexOf(' ') < 0 ? name : key.toLowerCase(Locale.ROOT)) : known.key();
        fields.put(key, new Field(outward, all, known == null ? "" : known.type(), options));
    }

    private static List<String> options(String description) {
        Matcher matcher = OPTIONS.matcher(description);
        return matcher.find() ? NameList.labels("one of: " + matcher.group(1)) : List.of();
    }
}
