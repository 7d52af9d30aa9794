package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.guards.Injection;
import java.util.List;

/** Keeps texts that speak to a model away from the one that writes prompts, as long as there are others. */
public final class Showable {
    private Showable() {}

    public static List<Lesson> of(List<Lesson> lessons) {
        List<Lesson> harmless = harmless(lessons);
        return harmless.isEmpty() ? lessons : harmless;
    }

    /** None of those texts, not even where there are no others: for what a request can do without. */
    public static List<Lesson> harmless(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson -> !Injection.isIn(lesson.text().asked()))
                .toList();
    }
}
