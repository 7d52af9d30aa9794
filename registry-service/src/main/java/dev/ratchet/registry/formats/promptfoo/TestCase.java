package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test with what it has from the default test.
 *
 * @param vars each with its values, of which there is mostly one
 */
record TestCase(Map<String, List<Node>> vars, List<Node> assertions, ObjectNode metadata) {
    static final TestCase EMPTY = new TestCase(Map.of(), List.of(), JsonNodeFactory.instance.objectNode());
    private static final Set<String> KNOWN =
            Set.of("description", "vars", "assert", "metadata", "threshold", "options");
    private static final String NO_EXPANSION = "disableVarExpansion";

    /** {@code null} where its variables stand elsewhere. */
    static @Nullable TestCase read(Mapping test, TestCase inherited, String owner, Findings findings) {
        Leftovers.report(test, KNOWN, owner, findings, "the test is taken without it");
        boolean expands = !isFixed(test, owner, findings);
        Map<String, List<Node>> vars = new LinkedHashMap<>(inherited.vars());
        Node own = test.get("vars");
        if (own instanceof Mapping mapping) {
            mapping.fields().forEach((name, field) -> vars.put(name, values(field.value(), expands)));
        } else if (!Node.isNothing(own)) {
            findings.unsupported(owner + "vars", test.place(), "variables that stand elsewhere; the test is left out");
            return null;
        }
        for (Map.Entry<String, List<Node>> variable : vars.entrySet()) {
            for (Node value : variable.getValue()) {
                if (FileReference.isExplicit(value)) {
                    findings.unsupported(
                            owner + "vars." + variable.getKey(), value.place(), "a file; the test is left out");
                    return null;
                }
                warnOfTemplate(variable.getKey(), value, findings);
            }
        }
        return new TestCase(vars, assertions(test, inherited, owner, findings), metadata(test, inherited));
    }

    private static void warnOfTemplate(String name, Node value, Findings findings) {
        if (value instanceof Text text && text.text().contains("{{")) {
            findings.warn(value.place(), "variable " + name + " holds {{, which is kept as it stands");
        }
    }

    private static boolean isFixed(Mapping test, String owner, Findings findings) {
        if (!(test.get("options") instanceof Mapping options)) {
            return false;
        }
        Leftovers.report(options, Set.of(NO_EXPANSION), owner + "options.", findings, "the test is taken without it");
        return options.get(NO_EXPANSION) instanceof Node.Literal literal
                && literal.value().asBoolean();
    }

    private static List<Node> values(Node value, boolean expands) {
        return expands && value instanceof Sequence several && !several.items().isEmpty()
                ? several.items()
                : List.of(value);
    }

    private static List<Node> assertions(Mapping test, TestCase inherited, String owner, Findings findings) {
        List<Node> all = new ArrayList<>(inherited.assertions());
        Node own = test.get("assert");
        if (own instanceof Sequence list) {
            all.addAll(list.items());
        } else if (own != null && !Node.isNothing(own)) {
            findings.unsupported(owner + "assert", own.place(), "it is no list and is left out");
        }
        return all;
    }

    private static ObjectNode metadata(Mapping test, TestCase inherited) {
        ObjectNode metadata = inherited.metadata().deepCopy();
        if (test.get("metadata") instanceof Mapping own) {
            metadata.setAll((ObjectNode) own.toJson());
        }
        for (String field : List.of("description", "threshold")) {
            Node value = test.get(field);
            if (value != null && !Node.isNothing(value)) {
                metadata.set(field, value.toJson());
            }
        }
        return metadata;
    }

    /** How many inputs there are. */
    long combinations() {
        double product = vars.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
        return (long) Math.min(product, Integer.MAX_VALUE);
    }

    /** Every combination of the variables' values. */
    List<ObjectNode> inputs() {
        List<ObjectNode> inputs = new ArrayList<>(List.of(JsonNodeFactory.instance.objectNode()));
        vars.forEach((name, values) -> {
            List<ObjectNode> longer = new ArrayList<>();
            for (ObjectNode input : inputs) {
                for (Node value : values) {
                    longer.add(input.deepCopy().set(name, value.toJson()));
                }
            }
            inputs.clear();
            inputs.addAll(longer);
        });
        return inputs;
    }
}
