package dev.ratchet.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.redaction.detection.Allowed;
import dev.ratchet.redaction.detection.Kind;
import dev.ratchet.redaction.detection.KnownValues;
import dev.ratchet.redaction.detection.Placeholder;
import dev.ratchet.redaction.detection.Scanner;
import dev.ratchet.redaction.detection.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Redacts the texts of one trace. What has been redacted already stays as it is. */
public final class TraceRedactor {
    /** JSON within a text within JSON, as tools are called; deeper, a text is a text. */
    private static final int MAX_NESTING = 4;

    private final boolean enabled;
    private final Fingerprints fingerprints;
    private final Vocabulary vocabulary;
    private final boolean numbered;
    private final KnownValues known;
    private final Scanner scanner;
    private final Excerpts excerpts = new Excerpts();
    private final JsonRedaction json = new JsonRedaction(this);

    TraceRedactor(
            RedactionSettings settings,
            Allowed allowed,
            Fingerprints fingerprints,
            Vocabulary vocabulary,
            boolean numbered) {
        this.enabled = settings.enabled();
        this.fingerprints = fingerprints;
        this.vocabulary = vocabulary;
        this.numbered = numbered;
        this.known = new KnownValues(vocabulary::knows);
        this.scanner = new Scanner(settings.kinds(), settings.patterns(), allowed, known);
    }

    /** The names given so far, without the values; empty where nothing was found. */
    public String names() {
        return vocabulary.written();
    }

    public boolean hasFound() {
        return !vocabulary.isEmpty();
    }

    /** Keeps the numbers of placeholders that stand in the text already from being given to other values. */
    public void reserve(String text) {
        vocabulary.reserve(text);
    }

    /** A text that is JSON is redacted as such and, where that changed it, written without superfluous spaces. */
    public String text(String text) {
        return text(text, 0);
    }

    /** The same structure, the same numbers: only texts change, and numbers that are a card's. */
    public JsonNode json(JsonNode node) {
        return enabled ? json.of(node, 0) : node;
    }

    String text(String text, int nesting) {
        if (!enabled || text.isBlank()) {
            return text;
        }
        JsonNode structure = nesting < MAX_NESTING ? JsonRedaction.structure(text) : null;
        if (structure == null) {
            return plain(text);
        }
        JsonNode clean = json.of(structure, nesting + 1);
        return clean.equals(structure) ? text : clean.toString();
    }

    String plain(String text) {
        List<Span> spans = scanner.scan(text);
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            clean.append(text, done, span.start()).append(named(span, text));
            done = span.end();
        }
        return clean.append(text, done, text.length()).toString();
    }

    private String named(Span span, String text) {
        String placeholder = placeholder(span.kind(), span.canonical());
        known.learn(span, text);
        excerpts.note(text.substring(span.start(), span.end()), placeholder);
        return placeholder;
    }

    private String placeholder(String kind, String canonical) {
        return numbered
                ? Placeholder.of(kind, vocabulary.number(kind, canonical))
                : Placeholder.unnumbered(kind, fingerprints.of(kind, canonical));
    }

    /** The whole text, as its name says that it is a secret; by its kind where it has one. */
    String secret(String text) {
        if (text.isBlank() || Placeholder.end(text, 0) == text.length()) {
            return text;
        }
        return named(whole(text).orElseGet(() -> new Span(Kind.SECRET.name(), 0, text.length(), text, true)), text);
    }

    /** The placeholder of a number that is a card's, or a phone's of this trace; {@code null} for any other. */
    @Nullable String number(String digits) {
        return whole(digits)
                .filter(span ->
                        span.kind().equals(Kind.CARD.name()) || span.kind().equals(Kind.PHONE.name()))
                .map(span -> named(span, digits))
                .orElse(null);
    }

    /** What the whole text is; empty where only parts of it, or none, are to be replaced. */
    private Optional<Span> whole(String text) {
        List<Span> spans = scanner.scan(text);
        return spans.size() == 1 && spans.getFirst().end() - spans.getFirst().start() == text.length()
                ? Optional.of(spans.getFirst())
                : Optional.empty();
    }

    /** A text that quotes texts of this trace, cut where an ellipsis stands: a value that was cut through goes, too. */
    public String excerpt(String text) {
        return enabled ? excerpts.withoutHalves(plain(text)) : text;
    }

    /** An id that says who somebody is becomes one that does not, the same each time; any other stays. */
    public String identifier(String id) {
        if (!enabled) {
            return id;
        }
        return scanner.scan(id).stream()
                .filter(span -> !span.kind().equals(Kind.SECRET.name()))
                .findFirst()
                .map(span -> span.kind() + "-" + fingerprints.of(span.kind(), id))
                .orElse(id);
    }

    /** A text that came later, perhaps from {@link Redactor#forUnknownTrace()}. */
    public String late(String text) {
        Matcher unnumbered = Placeholder.matcher(text);
        return text(unnumbered.replaceAll(found -> found.group(3) == null
                ? Matcher.quoteReplacement(found.group())
                : Placeholder.of(found.group(1), vocabulary.numberOf(found.group(1), found.group(3)))));
    }
}
