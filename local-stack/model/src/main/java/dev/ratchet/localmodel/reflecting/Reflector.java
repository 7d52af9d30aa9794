package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Schemas;
import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes changed templates from failures. Proposals come in three families, one that says much more, one that says a
 * little more, and one that only says it otherwise; which comes first depends on the failures, not on what is best.
 */
public final class Reflector {
    private static final String MORE =
            "The failures share words that the prompt does not tell apart; say them and show some.";
    private static final String LITTLE = "A few examples and a clear form of the answer settle most of the doubt.";
    private static final List<Recipe> THOROUGH = List.of(
            new Recipe(MORE, true, 2, true),
            new Recipe(MORE, true, 4, true),
            new Recipe(MORE, true, 3, true),
            new Recipe(MORE, true, 6, true),
            new Recipe(MORE, true, 5, true));
    private static final List<Recipe> LIGHT = List.of(
            new Recipe(LITTLE, false, 1, true),
            new Recipe(LITTLE, false, 3, true),
            new Recipe(LITTLE, true, 0, true),
            new Recipe(LITTLE, false, 2, true),
            new Recipe(LITTLE, false, 0, true));

    private static final int LONGEST = 11_000;

    private final LabelWriter labels;
    private final FieldWriter fields;

    public Reflector(Embeddings embeddings) {
        this.labels = new LabelWriter(embeddings);
        this.fields = new FieldWriter(embeddings);
    }

    /** Whether the schema asks for templates. */
    public static boolean isAskedBy(JsonNode schema) {
        return Schemas.property(schema, "template_text").isPresent();
    }

    public String reflect(Conversation conversation, JsonNode schema) {
        return ProposalJson.write(proposals(MaterialReader.read(conversation)), schema);
    }

    List<Proposal> proposals(Material material) {
        if (material.template().isBlank()) {
            return List.of();
        }
        TemplateOutline outline = TemplateOutline.of(material.template());
        Function<Recipe, Proposal> writer = writer(material, outline);
        List<List<Proposal>> families = List.of(
                usable(THOROUGH.stream().map(writer), material),
                usable(LIGHT.stream().map(writer), material),
                usable(Wordsmith.proposals(outline, seed(material)).stream(), material));
        List<Proposal> merged = usable(Merger.proposal(material.merge()).stream(), material);
        List<Proposal> chosen = new ArrayList<>(merged);
        chosen.addAll(alternating(families, material.wanted() - merged.size()));
        String effect = ExpectedEffect.of(material.failures());
        chosen.replaceAll(proposal -> proposal.expecting(effect));
        Collections.rotate(chosen, Math.floorMod(seed(material), Math.max(1, chosen.size())));
        return chosen;
    }

    private Function<Recipe, Proposal> writer(Material material, TemplateOutline outline) {
        boolean objects = material.known().stream()
                .anyMatch(run -> run.expected().isObject() && !outline.reading().labelling());
        if (objects) {
            return recipe -> fields.write(outline, material.known(), recipe);
        }
        LabelLessons lessons = LabelLessons.of(material, outline.reading());
        return recipe -> labels.write(outline, lessons, recipe);
    }

    /** A proposal is usable where it is new and has the very variables of the live template. */
    private static List<Proposal> usable(Stream<Proposal> proposals, Material material) {
        Set<String> variables = new PromptTemplate(material.template()).variables();
        return proposals
                .filter(proposal -> proposal.templateText().length() <= longest(material))
                .filter(proposal -> !material.isTried(proposal.templateText()))
                .filter(proposal ->
                        new PromptTemplate(proposal.templateText()).variables().equals(variables))
                .toList();
    }

    private static int longest(Material material) {
        return Math.max(LONGEST, 2 * material.template().length());
    }

    private static List<Proposal> alternating(List<List<Proposal>> families, int wanted) {
        List<Proposal> chosen = new ArrayList<>();
        int most = families.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (List<Proposal> family : families) {
                if (chosen.size() < wanted && round < family.size() && isNew(family.get(round), chosen)) {
                    chosen.add(family.get(round));
                }
            }
        }
        return chosen;
    }

    private static boolean isNew(Proposal proposal, List<Proposal> chosen) {
        return chosen.stream().noneMatch(other -> other.templateText().equals(proposal.templateText()));
    }

    private static int seed(Material material) {
        String content = material.failures().stream()
                .map(Failure::text)
                .collect(Collectors.joining("\n", material.template(), ""));
        int hash = content.hashCode() + material.tried().size();
        return hash ^ (hash >>> 16);
    }
}
