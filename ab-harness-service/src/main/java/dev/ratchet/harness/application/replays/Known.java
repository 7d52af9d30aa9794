package dev.ratchet.harness.application.replays;

import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.replays.Records;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a replay knows already, of this run and of those before it. */
final class Known {
    private final Map<Records.Key, Answer> answers = new ConcurrentHashMap<>();
    private final Map<Records.Key, Grade> grades;
    private final Map<Records.Key, Preference> preferences;
    private final AtomicInteger fresh = new AtomicInteger();

    Known(Records records) {
        records.answers().forEach(answer -> answers.put(new Records.Key(answer.version(), answer.exampleId()), answer));
        grades = new ConcurrentHashMap<>(records.grades());
        preferences = new ConcurrentHashMap<>(records.preferences());
    }

    Answer answer(Records.Key key, Supplier<Answer> otherwise) {
        Answer known = answers.get(key);
        if (known != null) {
            return known;
        }
        Answer answer = otherwise.get();
        answers.put(key, answer);
        fresh.incrementAndGet();
        return answer;
    }

    Grade grade(Records.Key key, Supplier<Grade> otherwise) {
        Grade known = grades.get(key);
        if (known != null) {
            return known;
        }
        Grade grade = otherwise.get();
        if (grade.spent().calls() > 0) {
            grades.put(key, grade);
        }
        return grade;
    }

    Preference preference(Records.Key key, Supplier<Preference> otherwise) {
        Preference known = preferences.get(key);
        if (known != null) {
            return known;
        }
        Preference preference = otherwise.get();
        if (preference.spent().calls() > 0) {
            preferences.put(key, preference);
        }
        return preference;
    }

    int fresh() {
        return fresh.get();
    }

    Records records() {
        return new Records(List.copyOf(answers.values()), grades, preferences);
    }
}
