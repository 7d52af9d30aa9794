package dev.ratchet.localmodel.reflecting;

import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes of wording that say nothing new; some do harm, because they invite the model to talk. */
final class Wordsmith {
    private static final List<String> OPENINGS = List.of(
            "You are a careful expert with many years of experience.",
            "Think it through step by step and explain your reasoning.",
            "Read slowly and be precise; the quality of your work matters.",
            "Justify your choice in one friendly sentence before you answer.",
            "Take a deep breath and concentrate.",
            "You are the best assistant in the world at this task.",
            "Accuracy is very important to us.",
            "Work with great care.");

    private Wordsmith() {}

    static List<Proposal> proposals(TemplateOutline outline, int seed) {
        List<String> openings = new ArrayList<>(OPENINGS);
        Collections.rotate(openings, Math.floorMod(seed, openings.size()));
        return openings.stream()
                .map(opening -> {
                    Draft draft = new Draft(outline);
                    draft.begin(opening);
                    draft.note("Begin with: " + opening);
                    return draft.proposal("A clearer opening may make the model take more care.");
                })
                .toList();
    }
}
