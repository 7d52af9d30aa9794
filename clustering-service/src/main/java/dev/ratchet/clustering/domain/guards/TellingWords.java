package dev.ratchet.clustering.domain.guards;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The beginnings of words that only texts which speak to a model use: what remains of a command that is put otherwise. */
final class TellingWords {
    private static final int STEM = 6;
    private static final int LEAST_LETTERS = 4;

    /** What any prompt may say. */
    private static final List<String> OF_PROMPTS = List.of(
            "example",
            "answer",
            "label",
            "message",
            "customer",
            "reply",
            "question",
            "field",
            "format",
            "exactly",
            "nothing");

    private TellingWords() {}

    /** @param hostile those of the texts that speak to a model */
    static Set<String> of(List<String> texts, Set<String> hostile, Collection<String> own) {
        Set<String> innocent = Stream.concat(own.stream(), OF_PROMPTS.stream())
                .map(TellingWords::stem)
                .collect(Collectors.toCollection(HashSet::new));
        texts.stream()
                .filter(text -> !hostile.contains(text))
                .flatMap(TellingWords::stems)
                .forEach(innocent::add);
        return hostile.stream()
                .flatMap(TellingWords::stems)
                .filter(stem -> stem.length() >= LEAST_LETTERS && !innocent.contains(stem))
                .collect(Collectors.toSet());
    }

    static Stream<String> stems(String text) {
        return Wording.words(text).stream().map(TellingWords::stem);
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }
}
