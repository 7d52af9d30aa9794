package dev.ratchet.harness.domain.replays;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.harness.domain.examples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which candidates may enter: those with the variables of the live prompt that do not recite what they will be asked. */
public record Qualification(List<PromptSpec> qualified, List<String> disqualified) {
    private static final int MIN_VERBATIM = 40;

    public static Qualification of(PromptSpec live, List<PromptSpec> candidates, List<Example> examples) {
        List<PromptSpec> qualified = new ArrayList<>();
        List<String> disqualified = new ArrayList<>();
        List<String> texts = texts(live, examples);
        for (PromptSpec candidate : candidates) {
            objection(live, candidate, texts)
                    .ifPresentOrElse(
                            why -> disqualified.add(candidate.version() + " is disqualified: " + why),
                            () -> qualified.add(candidate));
        }
        return new Qualification(List.copyOf(qualified), List.copyOf(disqualified));
    }

    /** Whether a candidate contains this example word for word, so that it must not be judged by it. */
    public static boolean isRecited(PromptSpec live, List<PromptSpec> candidates, Example example) {
        List<String> texts = texts(live, List.of(example));
        return candidates.stream()
                .map(candidate -> folded(candidate.templateText()))
                .anyMatch(template -> texts.stream().anyMatch(template::contains));
    }

    private static Optional<String> objection(PromptSpec live, PromptSpec candidate, List<String> texts) {
        Set<String> wanted = new TreeSet<>(new PromptTemplate(live.templateText()).variables());
        Set<String> found = new TreeSet<>(new PromptTemplate(candidate.templateText()).variables());
        if (!found.containsAll(wanted)) {
            wanted.removeAll(found);
            return Optional.of("its template lacks the variable " + String.join(", ", wanted));
        }
        if (!wanted.containsAll(found)) {
            found.removeAll(wanted);
            return Optional.of("its template invents the variable " + String.join(", ", found));
        }
        String template = folded(candidate.templateText());
        return texts.stream().anyMatch(template::contains)
                ? Optional.of("its template contains a held-out input word for word")
                : Optional.empty();
    }

    /** Long texts of the inputs; what the live prompt says already is no recital. */
    private static List<String> texts(PromptSpec live, List<Example> examples) {
        String known = folded(live.templateText());
        return examples.stream()
                .flatMap(example -> leaves(example.input()).stream())
                .map(Qualification::folded)
                .filter(text -> text.length() >= MIN_VERBATIM && !known.contains(text))
                .distinct()
                .toList();
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        collect(node, leaves);
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves) {
        if (node.isTextual()) {
            leaves.add(node.textValue());
        }
        node.forEach(child -> collect(child, leaves));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
