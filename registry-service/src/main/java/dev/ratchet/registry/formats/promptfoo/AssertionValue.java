package dev.ratchet.registry.formats.promptfoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.checks.Checks;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import dev.ratchet.registry.formats.Source;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an assertion compares with, the test's variables filled in. What has no counterpart is an {@link UnreadableFile}. */
record AssertionValue(Mapping assertion, ObjectNode vars) {
    /** promptfoo's own, where a test names none. */
    private static final Double LEAST_SIMILARITY = 0.75;

    private static final Set<String> LIMITS = Set.of("min", "max");
    private static final Set<Kind> LIMITED = Set.of(Kind.SIMILAR, Kind.COST, Kind.LATENCY);

    /** Whether it may have a threshold. */
    static boolean hasLimit(Kind kind) {
        return LIMITED.contains(kind);
    }

    /** The check that the assertion is, which can be used. */
    Check check(Kind kind, boolean not) {
        Double limit = hasLimit(kind) ? number("threshold") : null;
        boolean least = kind == Kind.SIMILAR;
        Check check = new Check(
                kind,
                not,
                value(kind),
                null,
                least ? requireNonNullElse(limit, LEAST_SIMILARITY) : null,
                least ? null : limit,
                number("weight"));
        Checks.fault(check).ifPresent(fault -> {
            throw unusable(fault);
        });
        return check;
    }

    private UnreadableFile unusable(CheckFault fault) {
        String field = LIMITS.contains(fault.field()) ? "threshold" : fault.field();
        Node node = assertion.get(field);
        return new UnreadableFile(
                node == null ? assertion.place() : node.place(), "its " + field + " " + fault.words());
    }

    private @Nullable JsonNode value(Kind kind) {
        return switch (kind) {
            case EQUALS -> any();
            case CONTAINS, ICONTAINS, STARTS_WITH, ENDS_WITH, REGEX, SIMILAR -> TextNode.valueOf(text());
            case CONTAINS_JSON, IS_JSON -> schema();
            case COST, LATENCY -> null;
            case LENGTH, ONE_OF, NUMBER, JSON_PATH ->
                throw new IllegalArgumentException("no assertion is of kind " + kind);
        };
    }

    @Nullable Double number(String field) {
        Node node = assertion.get(field);
        if (node == null || Node.isNothing(node)) {
            return null;
        }
        if (node instanceof Node.Literal literal && literal.value().isNumber()) {
            return literal.value().doubleValue();
        }
        throw new UnreadableFile(node.place(), field + " is no number");
    }

    /** A rubric, or several of them as lines. */
    String rubric() {
        return assertion.get("value") instanceof Sequence several
                ? several.items().stream().map(this::text).collect(Collectors.joining("\n"))
                : text();
    }

    private JsonNode any() {
        Node value = value();
        return value instanceof Mapping || value instanceof Sequence ? value.toJson() : TextNode.valueOf(text());
    }

    private String text() {
        return text(value());
    }

    private String text(Node value) {
        return switch (value) {
            case Text text -> new Filled(vars).text(text);
            case Node.Literal literal
            when !literal.value().isNull() -> literal.value().asText();
            case Node.Literal literal -> throw new UnreadableFile(literal.place(), "its value is null");
            case Mapping mapping -> throw new UnreadableFile(mapping.place(), "its value is no text");
            case Sequence sequence -> throw new UnreadableFile(sequence.place(), "its value is a list");
        };
    }

    private @Nullable JsonNode schema() {
        Node value = assertion.get("value");
        if (value == null || Node.isNothing(value)) {
            return null;
        }
        if (value instanceof Text text) {
            checkInline(text);
            value = Source.document(text.text().getBytes(UTF_8));
        }
        if (value instanceof Mapping mapping) {
            return mapping.toJson();
        }
        throw new UnreadableFile(value.place(), "its value is no JSON Schema");
    }

    private Node value() {
        Node value = assertion.get("value");
        if (value == null) {
            throw new UnreadableFile(assertion.place(), "it has no value");
        }
        checkInline(value);
        return value;
    }

    private static void checkInline(Node value) {
        if (FileReference.isExplicit(value)) {
            throw new UnreadableFile(value.place(), "its value stands in a file");
        }
    }
}
