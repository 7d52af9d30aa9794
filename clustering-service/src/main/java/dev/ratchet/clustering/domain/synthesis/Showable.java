package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.guards.Injection;
import java.util.List;

/** Keeps texts that speak to a model away from the one that writes prompts, as long as there are others. */
public final class Showable {
    private Showable() {}

    public static List<Lesson> of(List<Lesson> lessons) {
        List<Lesson> harmless = lessons.stream()
                .filter(lesson -> !Injection.isIn(lesson.text().asked()))
                .toList();
        return harmless.isEmpty() ? lessons : harmless;
    }
}
