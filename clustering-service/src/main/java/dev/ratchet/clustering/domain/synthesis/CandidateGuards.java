package dev.ratchet.clustering.domain.synthesis;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.clustering.domain.guards.Addresses;
import dev.ratchet.clustering.domain.guards.CopiedRun;
import dev.ratchet.clustering.domain.guards.Form;
import dev.ratchet.clustering.domain.guards.Guard;
import dev.ratchet.clustering.domain.guards.Language;
import dev.ratchet.clustering.domain.guards.Objection;
import dev.ratchet.clustering.domain.guards.Secrets;
import dev.ratchet.clustering.domain.guards.TokenBudget;
import dev.ratchet.clustering.domain.guards.TraceEcho;
import dev.ratchet.clustering.domain.guards.TriedBefore;
import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.events.data.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a template from a model has to keep. Whoever passes may be replayed; none says that it is any good. */
public final class CandidateGuards {
    private static final int MAX_RATIONALE = 300;
    private static final int MAX_CHANGELOG = 1_000;
    private static final int MAX_LABEL = 60;

    private final List<Guard> guards;

    /**
     * @param maxCopiedRun characters in a row that a candidate may share with one trace
     * @param tokenBudget tokens that any candidate may have; more where the live prompt has more than half of it
     */
    public CandidateGuards(Material material, int maxCopiedRun, int tokenBudget) {
        String live = material.live().templateText();
        List<String> labels = labels(material);
        List<String> inputs = inputs(material);
        List<String> outputs = outputs(material, labels);
        guards = List.of(
                new Form(live),
                new TokenBudget(live, tokenBudget),
                new Language(live),
                new Secrets(live),
                new Addresses(live),
                new CopiedRun(live, inputs, maxCopiedRun),
                new TraceEcho(live, inputs, outputs, labels),
                new TriedBefore(
                        live,
                        material.attempts().stream().map(Attempt::templateText).toList()));
    }

    /** A candidate from a model's words, its remarks bounded and on one line. */
    public static Candidate tidied(
            String templateText,
            @Nullable String rationale,
            @Nullable String changelog,
            @Nullable String expectedEffect) {
        return new Candidate(
                templateText.replace("\r\n", "\n").strip(),
                Shortened.line(requireNonNullElse(rationale, ""), MAX_RATIONALE),
                Shortened.line(requireNonNullElse(changelog, ""), MAX_CHANGELOG),
                Shortened.line(requireNonNullElse(expectedEffect, ""), MAX_RATIONALE));
    }

    /** Why the candidate is refused; nothing where it is not. An accepted one is from now on an earlier one. */
    public Optional<Objection> objection(Candidate candidate) {
        return guards.stream()
                .flatMap(guard -> guard.objection(candidate.templateText()).stream())
                .findFirst();
    }

    private static List<String> inputs(Material material) {
        List<String> texts = new ArrayList<>();
        material.shown().forEach(lesson -> collect(lesson.text().input(), texts));
        return texts;
    }

    /** What was expected comes from people and is not among it. */
    private static List<String> outputs(Material material, List<String> labels) {
        return material.shown()
                .flatMap(lesson -> Stream.ofNullable(lesson.text().output()))
                .filter(output -> !labels.contains(output))
                .toList();
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.textValue());
        } else {
            node.forEach(child -> collect(child, into));
        }
    }

    private static List<String> labels(Material material) {
        Stream<String> expected = material.shown()
                .flatMap(lesson -> Stream.ofNullable(lesson.text().expected()))
                .filter(answer -> answer.length() <= MAX_LABEL);
        JsonNode schema = material.live().outputSchema();
        Stream<String> listed = schema == null
                ? Stream.empty()
                : schema.path("enum").valueStream().map(JsonNode::asText);
        return Stream.concat(expected, listed).distinct().toList();
    }
}
