package dev.ratchet.localmodel.reflecting;

import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import dev.ratchet.localmodel.reading.Label;
import dev.ratchet.localmodel.reading.Listing;
import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a labelling template by a recipe. */
final class LabelWriter {
    private static final int WORDS = 8;

    /** From fewer texts nothing is said about a label: their words would be chance. */
    private static final int ENOUGH_TEXTS = 3;

    private final Embeddings embeddings;
    private final Medoids medoids;
    private final Characteristic characteristic;

    LabelWriter(Embeddings embeddings) {
        this.embeddings = embeddings;
        this.medoids = new Medoids(embeddings);
        this.characteristic = new Characteristic(embeddings);
    }

    Proposal write(TemplateOutline outline, LabelLessons lessons, Recipe recipe) {
        Draft draft = new Draft(outline);
        if (recipe.describes()) {
            describe(draft, lessons);
        }
        if (recipe.examples() > 0) {
            show(draft, lessons, recipe.examples());
        }
        if (recipe.formRule() && lessons.formBroken()) {
            draft.dropExplanations();
            draft.add(formRule(lessons));
            draft.note("Say exactly what the answer must look like");
        }
        return draft.proposal(recipe.rationale());
    }

    private static String formRule(LabelLessons lessons) {
        return lessons.jsonKey()
                .map(key -> "Answer with only a JSON object that has the key \"" + key
                        + "\", whose value is the label exactly as written above. No other text, no code fence.")
                .orElse("Answer with only the label, exactly as it is written above, and nothing else.");
    }

    private void describe(Draft draft, LabelLessons lessons) {
        Map<String, List<String>> words = characteristic.words(lessons.texts(), WORDS);
        words.keySet()
                .removeIf(
                        label -> lessons.texts().getOrDefault(label, List.of()).size() < ENOUGH_TEXTS);
        Map<String, String> missing = new LinkedHashMap<>();
        draft.outline().reading().labels().forEach(label -> missing.put(label.name(), ""));
        boolean listed = false;
        for (Map.Entry<String, List<String>> label : words.entrySet()) {
            String description = description(label.getKey(), label.getValue(), draft.outline(), lessons);
            Optional<Listing.Item> item = TemplateOutline.item(draft.outline().labelLists(), label.getKey());
            item.ifPresent(found -> draft.replace(found, "- " + label.getKey() + ": " + description));
            listed |= item.isPresent();
            missing.put(label.getKey(), item.isPresent() ? LISTED : description);
        }
        addMissing(draft, missing, listed);
        draft.note("Describe labels in the words of the messages that went wrong");
    }

    private static final String LISTED = "\u0000";

    /** Labels that no list defines; where the template has no list at all, all of them, so that none is lost. */
    private static void addMissing(Draft draft, Map<String, String> missing, boolean listed) {
        List<String> lines = new ArrayList<>();
        missing.forEach((label, description) -> {
            if (!description.equals(LISTED) && !(listed && description.isEmpty())) {
                lines.add(description.isEmpty() ? "- " + label : "- " + label + ": " + description);
            }
        });
        if (!lines.isEmpty()) {
            draft.add("What the labels mean:\n" + String.join("\n", lines));
        }
    }

    /** A description that is nearer to the texts of another label than to those of its own is given up. */
    private String description(String name, List<String> words, TemplateOutline outline, LabelLessons lessons) {
        String listed = String.join(", ", words);
        String before = outline.reading().labels().stream()
                .filter(label -> label.isCalled(name))
                .map(Label::description)
                .findFirst()
                .orElse("");
        return before.isBlank() || misleads(before, name, lessons) ? listed : Quoted.line(before) + ", " + listed;
    }

    private boolean misleads(String description, String name, LabelLessons lessons) {
        float[] said = embeddings.of(description);
        double own = nearness(said, lessons.texts().getOrDefault(name, List.of()));
        return lessons.texts().entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .anyMatch(other -> nearness(said, other.getValue()) > own);
    }

    private double nearness(float[] said, List<String> texts) {
        return texts.isEmpty() ? 0 : Vectors.cosine(said, Vectors.centre(embeddings.of(texts)));
    }

    private void show(Draft draft, LabelLessons lessons, int count) {
        List<String> lines = new ArrayList<>();
        lessons.texts().forEach((label, texts) -> {
            List<String> fit = texts.stream()
                    .filter(text -> Quoted.isShort(text) && !Quoted.commands(text))
                    .filter(text -> draft.outline().reading().shots().stream()
                            .noneMatch(shot -> shot.text().equals(Quoted.line(text))))
                    .toList();
            medoids.of(fit, count).forEach(text -> lines.add("\"" + Quoted.line(text) + "\" -> " + label));
        });
        if (!lines.isEmpty()) {
            draft.add((draft.outline().reading().shots().isEmpty() ? "Examples:\n" : "More examples:\n")
                    + String.join("\n", lines));
            draft.note("Show " + lines.size() + " examples");
        }
    }
}
