package dev.ratchet.localmodel.reflecting;

import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that tell the texts of one group from those of the others. */
final class Characteristic {
    private static final Pattern WORD = Pattern.compile("(?<![\\w@.-])\\p{L}{3,20}(?![\\w@-])");
    private static final Set<String> COMMON =
            Set.of(("the and for you your our are was were has have had been not but can could would "
                            + "should will with from this that these those there here they them then than what when where which who why how "
                            + "any all some does did don didn doesn isn wasn won just please pls hello thanks thank hey dear good morning "
                            + "need want like get got its it's into out about again still also only very too more most now one two three "
                            + "yes his her him she he's i'm i've i'd let know make made may might must over under after before since until "
                            + "ignore previous instructions instruction system prompt disregard assistant template answer label always")
                    .split(" "));

    private static final int CONSIDERED = 20;

    private final Embeddings embeddings;

    Characteristic(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Per group, its words, those first that are nearest to what the group is about. */
    Map<String, List<String>> words(Map<String, List<String>> groups, int count) {
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        groups.forEach((group, texts) -> counted.put(group, occurrences(texts)));
        Map<String, List<String>> words = new LinkedHashMap<>();
        groups.forEach((group, texts) -> words.put(group, nearest(telling(group, counted), texts, count)));
        return words;
    }

    private List<String> nearest(List<String> words, List<String> texts, int count) {
        float[] centre = Vectors.centre(embeddings.of(texts));
        embeddings.of(words);
        return words.stream()
                .sorted(Comparator.comparingDouble(word -> -Vectors.cosine(centre, embeddings.of(word))))
                .limit(count)
                .toList();
    }

    private static List<String> telling(String group, Map<String, Map<String, Integer>> counted) {
        return counted.getOrDefault(group, Map.of()).entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> word) -> -telling(word, group, counted))
                        .thenComparing(Map.Entry::getKey))
                .limit(CONSIDERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double telling(
            Map.Entry<String, Integer> word, String group, Map<String, Map<String, Integer>> counted) {
        int elsewhere = counted.entrySet().stream()
                .filter(other -> !other.getKey().equals(group))
                .mapToInt(other -> other.getValue().getOrDefault(word.getKey(), 0))
                .sum();
        return word.getValue() * (double) word.getValue() / (word.getValue() + 1.5 * elsewhere);
    }

    /** In how many texts a word stands. */
    private static Map<String, Integer> occurrences(List<String> texts) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (String text : texts) {
            Set<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !COMMON.contains(word))
                    .collect(Collectors.toCollection(HashSet::new));
            words.forEach(word -> occurrences.merge(word, 1, Integer::sum));
        }
        return occurrences;
    }
}
