package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.Label;
import dev.ratchet.localmodel.reading.Listing;
import dev.ratchet.localmodel.reading.OutputRules.Strictness;
import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes an extraction template by a recipe. */
final class FieldWriter {
    private final Medoids medoids;

    FieldWriter(Embeddings embeddings) {
        this.medoids = new Medoids(embeddings);
    }

    Proposal write(TemplateOutline outline, List<Failure> runs, Recipe recipe) {
        Draft draft = new Draft(outline);
        Map<String, FieldLesson> lessons = lessons(runs);
        if (recipe.describes()) {
            describe(draft, lessons);
        }
        if (recipe.examples() > 0) {
            show(draft, runs, recipe.examples());
        }
        if (recipe.formRule() && outline.reading().rules().strictness() != Strictness.STRICT) {
            draft.dropExplanations();
            draft.add("Answer with only a JSON object with the keys " + String.join(", ", lessons.keySet())
                    + ". No other text, no code fence.");
            draft.note("Ask for JSON and nothing else");
        }
        return draft.proposal(recipe.rationale());
    }

    private static Map<String, FieldLesson> lessons(List<Failure> runs) {
        Map<String, FieldLesson> lessons = new LinkedHashMap<>();
        for (Failure run : runs) {
            run.expected()
                    .propertyStream()
                    .filter(member -> plain(member.getKey()))
                    .forEach(member -> {
                        FieldLesson lesson = lessons.computeIfAbsent(
                                member.getKey(), key -> new FieldLesson(key, new ArrayList<>(), new ArrayList<>()));
                        lesson.values().add(member.getValue());
                        lesson.inputs().add(run.text());
                    });
        }
        return lessons;
    }

    private static boolean plain(String key) {
        return key.matches("[A-Za-z]\\w{0,60}");
    }

    private static void describe(Draft draft, Map<String, FieldLesson> lessons) {
        List<String> missing = new ArrayList<>();
        lessons.forEach((key, lesson) -> {
            String line = "- " + key + ": " + description(draft.outline(), lesson);
            Optional<Listing.Item> item = TemplateOutline.item(draft.outline().fieldLists(), key);
            item.ifPresentOrElse(found -> draft.replace(found, line), () -> missing.add(line));
        });
        if (!missing.isEmpty()) {
            draft.add("Fields:\n" + String.join("\n", missing));
        }
        draft.note("Say what each field looks like");
    }

    /** What is said already stays, and what the values show and was not said is added. */
    private static String description(TemplateOutline outline, FieldLesson lesson) {
        Optional<Field> known = outline.reading().fields().stream()
                .filter(field -> Label.isSame(field.key(), lesson.key()))
                .findFirst();
        String before = known.map(Field::description)
                .filter(text -> !text.isBlank())
                .map(Quoted::line)
                .orElse("the " + lesson.key().replace('_', ' '));
        if (known.filter(field -> field.options().size() > 1).isPresent()) {
            return before;
        }
        return Stream.concat(Stream.of(before), lesson.form().stream().filter(part -> !before.contains(part)))
                .collect(Collectors.joining("; "));
    }

    private void show(Draft draft, List<Failure> runs, int count) {
        Map<String, JsonNode> answers = runs.stream()
                .filter(run -> run.expected().isObject())
                .filter(run -> Quoted.isShort(run.text()) && !Quoted.commands(run.text()))
                .collect(Collectors.toMap(
                        Failure::text, Failure::expected, (first, second) -> first, LinkedHashMap::new));
        List<String> picked = medoids.of(List.copyOf(answers.keySet()), count);
        picked.forEach(text -> {
            JsonNode answer = answers.get(text);
            draft.add("Example message: " + Quoted.line(text) + "\nAnswer: "
                    + (answer == null ? "{}" : Quoted.json(answer)));
        });
        draft.note("Show " + picked.size() + " examples");
    }
}
