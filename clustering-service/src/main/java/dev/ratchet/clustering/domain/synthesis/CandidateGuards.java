package dev.ratchet.clustering.domain.synthesis;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.PromptTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template from a model must not be. Whoever passes may be replayed; none of this says that it is any good. */
public final class CandidateGuards {
    private static final int LENGTH_FACTOR = 4;
    private static final int LENGTH_FLOOR = 12_000;
    private static final int MAX_RATIONALE = 300;
    private static final int MAX_CHANGELOG = 1_000;

    /** What addresses a model rather than the agent's support, shop or whatever the input is for. */
    private static final Pattern COMMAND = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instruction|rule|prompt|above|previous|prior)"
                    + "|\\b(?:system prompt|you are now|new instructions?)\\b"
                    + "|\\b(?:always|only) (?:answer|reply|respond|output|say|return)\\b.{0,40}");

    private final int maxCopiedRun;
    private final String liveText;
    private final Set<String> variables;
    private final Set<String> seen;
    private final List<String> inputs;

    /** @param maxCopiedRun characters in a row that a candidate may share with one trace's input */
    public CandidateGuards(Material material, int maxCopiedRun) {
        this.maxCopiedRun = maxCopiedRun;
        liveText = material.live().templateText();
        variables = new PromptTemplate(liveText).variables();
        seen = material.attempts().stream()
                .map(attempt -> normalised(attempt.templateText()))
                .collect(Collectors.toCollection(HashSet::new));
        seen.add(normalised(liveText));
        inputs = new ArrayList<>();
        material.shown().forEach(lesson -> collectTexts(lesson.text().input(), inputs));
    }

    /** A candidate from a model's words, its remarks bounded and on one line. */
    public static Candidate tidied(String templateText, @Nullable String rationale, @Nullable String changelog) {
        return new Candidate(
                templateText.replace("\r\n", "\n").strip(),
                Shortened.line(requireNonNullElse(rationale, ""), MAX_RATIONALE),
                Shortened.line(requireNonNullElse(changelog, ""), MAX_CHANGELOG));
    }

    /** Why the candidate is refused; nothing where it is not. An accepted one is from now on an earlier one. */
    public Optional<String> objection(Candidate candidate) {
        String text = candidate.templateText();
        Optional<String> objection = objection(text);
        if (objection.isEmpty() && !seen.add(normalised(text))) {
            return Optional.of("it is the live prompt or was tried before");
        }
        return objection;
    }

    private Optional<String> objection(String text) {
        if (text.isBlank()) {
            return Optional.of("it is empty");
        }
        if (text.length() > Math.max(LENGTH_FACTOR * liveText.length(), LENGTH_FLOOR)) {
            return Optional.of("it is too long: " + text.length() + " characters");
        }
        if (text.chars().anyMatch(CandidateGuards::isControl)) {
            return Optional.of("it has control characters");
        }
        Set<String> found = new PromptTemplate(text).variables();
        if (!found.equals(variables)) {
            return Optional.of("its variables are " + found + " instead of " + variables);
        }
        if (copiesAnInput(text)) {
            return Optional.of("it copies a long run of a trace's input");
        }
        return repeatsACommand(text) ? Optional.of("it repeats an instruction from a trace's input") : Optional.empty();
    }

    /** Also invisible characters that turn or hide text. */
    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D);
    }

    private boolean copiesAnInput(String text) {
        Set<String> runs = runs(squeezed(text));
        runs.removeAll(runs(squeezed(liveText)));
        return inputs.stream().flatMap(input -> runs(squeezed(input)).stream()).anyMatch(runs::contains);
    }

    private Set<String> runs(String text) {
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + maxCopiedRun <= text.length(); from++) {
            runs.add(text.substring(from, from + maxCopiedRun));
        }
        return runs;
    }

    private boolean repeatsACommand(String text) {
        String candidate = normalised(text);
        String live = normalised(liveText);
        return inputs.stream()
                .flatMap(input -> COMMAND.matcher(normalised(input)).results())
                .map(MatchResult::group)
                .anyMatch(command -> candidate.contains(command) && !live.contains(command));
    }

    private static void collectTexts(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        } else {
            node.forEach(child -> collectTexts(child, into));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String normalised(String text) {
        return squeezed(text).toLowerCase(Locale.ROOT);
    }
}
