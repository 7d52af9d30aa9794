package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.failures.Lesson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Picks examples so that each expected answer has its turn, however common some are. */
public final class Balanced {
    private Balanced() {}

    /** At most {@code limit} lessons, one of each expected answer in turn, in the given order within one. */
    public static List<Lesson> pick(List<Lesson> lessons, int limit) {
        Map<String, Queue<Lesson>> byExpected = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            String expected = String.valueOf(lesson.text().expected());
            byExpected.computeIfAbsent(expected, answer -> new ArrayDeque<>()).add(lesson);
        }
        List<Lesson> picked = new ArrayList<>();
        while (picked.size() < limit && !byExpected.isEmpty()) {
            byExpected.values().removeIf(queue -> {
                Lesson next = queue.poll();
                if (next != null && picked.size() < limit) {
                    picked.add(next);
                }
                return queue.isEmpty();
            });
        }
        return picked;
    }
}
