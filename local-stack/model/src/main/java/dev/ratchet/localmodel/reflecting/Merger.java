package dev.ratchet.localmodel.reflecting;

import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.localmodel.reading.TemplateOutline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Unites two templates: the first as it is, and before its input the lines that only the second has. */
final class Merger {
    private Merger() {}

    static Optional<Proposal> proposal(List<String> templates) {
        if (templates.size() < 2) {
            return Optional.empty();
        }
        Draft draft = new Draft(TemplateOutline.of(templates.get(0)));
        Set<String> known = templates.get(0).lines().map(String::strip).collect(Collectors.toSet());
        String more = templates
                .get(1)
                .lines()
                .filter(line -> new PromptTemplate(line).variables().isEmpty())
                .filter(line -> !line.isBlank() && !known.contains(line.strip()))
                .collect(Collectors.joining("\n"));
        if (more.isBlank()) {
            return Optional.empty();
        }
        draft.add(more);
        draft.note("Unite the two best templates so far");
        return Optional.of(draft.proposal("Each of the two did better somewhere; together they may do both."));
    }
}
