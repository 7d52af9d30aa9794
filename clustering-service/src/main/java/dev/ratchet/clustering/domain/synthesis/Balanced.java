package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Picks examples so that each answer has its turn, however common some are. */
public final class Balanced {
    private Balanced() {}

    /** At most {@code limit} lessons, one of each expected answer in turn, in the given order within one. */
    public static List<Lesson> pick(List<Lesson> lessons, int limit) {
        return pick(lessons, limit, FailureText::expected);
    }

    /** Likewise of right answers, which say themselves what is right also where nobody told what was expected. */
    public static List<Lesson> pickPassing(List<Lesson> lessons, int limit) {
        return pick(lessons, limit, FailureText::output);
    }

    private static List<Lesson> pick(List<Lesson> lessons, int limit, Function<FailureText, @Nullable String> answer) {
        Map<String, Queue<Lesson>> byAnswer = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            byAnswer.computeIfAbsent(String.valueOf(answer.apply(lesson.text())), _ -> new ArrayDeque<>())
                    .add(lesson);
        }
        List<Lesson> picked = new ArrayList<>();
        while (picked.size() < limit && !byAnswer.isEmpty()) {
            byAnswer.values().removeIf(queue -> {
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
