package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lists of a prompt line by line. */
final class ListingReader {
    private static final Pattern BULLET = Pattern.compile("^(\\s{0,12})(?:[-*•+]|\\d{1,3}[.)])\\s+(\\S.*)$");
    private static final Pattern DEFINITION =
            Pattern.compile("^()([`\"]?[A-Za-z][\\w-]{1,40}[`\"]?\\s*(?::|\\s[-–—=]\\s)\\s*\\S.*)$");
    private static final Pattern BARE_NAME = Pattern.compile("^()([`\"]?[A-Za-z][\\w-]{1,40}[`\"]?)$");
    private static final Pattern SNAKE =
            Pattern.compile("^[`\"]?[a-z0-9]+(?:_[a-z0-9]+)+[`\"]?\\s*(?::|\\s[-–—=]\\s).*");

    private final List<String> lines;
    private final IntPredicate skipped;
    private final List<Listing> listings = new ArrayList<>();
    private List<Listing.Item> items = new ArrayList<>();
    private String heading = "";
    private int indent;
    private boolean bulleted;

    private ListingReader(List<String> lines, IntPredicate skipped) {
        this.lines = lines;
        this.skipped = skipped;
    }

    /** The lists on the lines that are not {@code skipped}. */
    static List<Listing> read(List<String> lines, IntPredicate skipped) {
        ListingReader reader = new ListingReader(lines, skipped);
        for (int line = 0; line < lines.size(); line++) {
            reader.take(line);
        }
        reader.close();
        return reader.listings;
    }

    private void take(int line) {
        String text = lines.get(line);
        if (text.isBlank() || skipped.test(line)) {
            endPlainList();
            return;
        }
        Optional<Matcher> item = item(text);
        if (item.isPresent() && belongs(text, item.get())) {
            indent = item.get().group(1).length();
            bulleted = BULLET.matcher(text).matches();
            items.add(new Listing.Item(line, line, item.get().group(2), List.of()));
        } else if (!items.isEmpty()
                && ((bulleted && BULLET.matcher(text).matches()) || Character.isWhitespace(text.charAt(0)))) {
            hang(line, text.strip());
        } else {
            close();
            heading = text.strip();
        }
    }

    private boolean belongs(String text, Matcher item) {
        return items.isEmpty()
                || (item.group(1).length() <= indent
                        && bulleted == BULLET.matcher(text).matches());
    }

    private void endPlainList() {
        if (!bulleted && !items.isEmpty()) {
            close();
            heading = "";
        }
    }

    private Optional<Matcher> item(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return Optional.of(bullet);
        }
        Matcher definition = DEFINITION.matcher(text);
        if (definition.matches() && (SNAKE.matcher(text).matches() || underNameHeading())) {
            return Optional.of(definition);
        }
        Matcher bare = BARE_NAME.matcher(text.stripTrailing());
        return bare.matches() && underNameHeading() ? Optional.of(bare) : Optional.empty();
    }

    /** Lines without bullets are a list only below a line that announces one. */
    private boolean underNameHeading() {
        boolean announces = heading.endsWith(":") || heading.startsWith("#") || heading.endsWith("**");
        Listing.Kind kind = new Listing(heading, List.of(new Listing.Item(0, 0, "name", List.of()))).kind();
        return announces && (kind == Listing.Kind.LABELS || kind == Listing.Kind.FIELDS);
    }

    private void hang(int line, String text) {
        Listing.Item last = items.getLast();
        List<String> further = new ArrayList<>(last.further());
        further.add(text);
        items.set(items.size() - 1, new Listing.Item(last.line(), line, last.text(), further));
    }

    private void close() {
        if (!items.isEmpty()) {
            listings.add(new Listing(heading, items));
            items = new ArrayList<>();
        }
    }
}
