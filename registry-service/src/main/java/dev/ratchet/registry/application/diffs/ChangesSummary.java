package dev.ratchet.registry.application.diffs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what is different between two versions. */
final class ChangesSummary {
    private static final int MAX_VALUE = 60;

    private ChangesSummary() {}

    static String of(PromptVersion from, PromptVersion to, TextChanges changes) {
        List<String> parts = new ArrayList<>();
        text(changes, parts);
        variables(from, to, parts);
        schema("input_schema", from.spec().inputSchema(), to.spec().inputSchema(), parts);
        schema("output_schema", from.spec().outputSchema(), to.spec().outputSchema(), parts);
        metadata(from.metadata(), to.metadata(), parts);
        return parts.isEmpty() ? "Nothing is different." : capital(String.join("; ", parts)) + ".";
    }

    private static void text(TextChanges changes, List<String> parts) {
        int places = changes.places().size();
        if (places > 0) {
            parts.add(lines(changes.added()) + " added and " + lines(changes.removed()) + " removed in "
                    + (places == 1 ? "one place" : places + " places"));
        }
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private static void variables(PromptVersion from, PromptVersion to, List<String> parts) {
        Set<String> before = new PromptTemplate(from.spec().templateText()).variables();
        Set<String> after = new PromptTemplate(to.spec().templateText()).variables();
        named("new variable ", difference(after, before), parts);
        named("no longer uses ", difference(before, after), parts);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static void named(String words, Set<String> names, List<String> parts) {
        if (!names.isEmpty()) {
            parts.add(words + names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
        }
    }

    private static void schema(String name, @Nullable JsonNode before, @Nullable JsonNode after, List<String> parts) {
        if (!Objects.equals(before, after)) {
            parts.add(name + (before == null ? " added" : after == null ? " removed" : " changed"));
        }
    }

    private static void metadata(JsonNode before, JsonNode after, List<String> parts) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .forEach(name -> parts.add(name + " " + shown(before.get(name)) + " → " + shown(after.get(name))));
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "none";
        }
        String text = value.toString();
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
