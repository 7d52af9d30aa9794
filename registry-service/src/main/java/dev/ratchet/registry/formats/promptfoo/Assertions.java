package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assertions of a test as checks and rubrics; what is neither is told by name and line. */
final class Assertions {
    private static final String NOT = "not-";
    private static final String RUBRIC = "llm-rubric";
    private static final Map<String, Kind> KINDS = Map.of(
            "equals", Kind.EQUALS,
            "contains", Kind.CONTAINS,
            "icontains", Kind.ICONTAINS,
            "regex", Kind.REGEX,
            "starts-with", Kind.STARTS_WITH,
            "contains-json", Kind.CONTAINS_JSON,
            "is-json", Kind.IS_JSON,
            "similar", Kind.SIMILAR,
            "cost", Kind.COST,
            "latency", Kind.LATENCY);
    private static final Set<String> CHECK_FIELDS = Set.of("type", "value", "weight");
    private static final Set<String> LIMIT_FIELDS = Set.of("type", "value", "threshold", "weight");
    private static final Set<String> RUBRIC_FIELDS = Set.of("type", "value");

    private final Findings findings;

    Assertions(Findings findings) {
        this.findings = findings;
    }

    /** Those of one test; {@code vars} are put into their values. */
    Grading read(List<Node> assertions, ObjectNode vars) {
        Grading grading = new Grading(new ArrayList<>(), new ArrayList<>());
        for (Node assertion : assertions) {
            if (assertion instanceof Mapping mapping && mapping.get("type") instanceof Text type) {
                read(mapping, type, vars, grading);
            } else {
                findings.unsupported("assert", assertion.place(), "it has no type and is left out");
            }
        }
        return grading;
    }

    private void read(Mapping assertion, Text type, ObjectNode vars, Grading grading) {
        boolean not = type.text().startsWith(NOT);
        String base = not ? type.text().substring(NOT.length()) : type.text();
        Kind kind = KINDS.get(base);
        if (kind == null && !base.equals(RUBRIC)) {
            findings.unsupported(type.text(), type.place(), "an assertion that has no counterpart; it is left out");
            return;
        }
        if (assertion.get("transform") != null) {
            findings.unsupported(type.text(), type.place(), "an assertion on a transformed output; it is left out");
            return;
        }
        try {
            AssertionValue value = new AssertionValue(assertion, vars);
            if (kind == null) {
                grading.rubrics().add((not ? "This must not be so: " : "") + value.rubric());
            } else {
                grading.checks().add(value.check(kind, not));
            }
            Set<String> known = kind == null ? RUBRIC_FIELDS : fields(kind);
            Leftovers.report(assertion, known, type.text() + ".", findings, "the assertion is taken without it");
        } catch (UnreadableFile e) {
            findings.unsupported(type.text(), e.place(), e.getMessage() + "; the assertion is left out");
        }
    }

    private static Set<String> fields(Kind kind) {
        return AssertionValue.hasLimit(kind) ? LIMIT_FIELDS : CHECK_FIELDS;
    }
}
