package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Shortened;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name for a cluster that a person recognises it by: what went wrong most often, and the words that it is about. */
public final class ClusterLabel {
    private static final int WORDS = 3;
    private static final int MAX_ANSWER = 40;
    private static final int MAX_HEAD = 90;
    private static final int MAX_LABEL = 140;
    private static final Set<String> STOP_WORDS = Set.of(
            ("about after again all also and any are because been but can could did does doing don for from get got had has "
                            + "have hello here him his how into its just like may more most need not now off once only our "
                            + "out over please really same should some such than thank thanks that the their them then "
                            + "there these they this those through too under until very want was were what when where "
                            + "which while who why will with would you your yours")
                    .split(" "));

    private ClusterLabel() {}

    /** From members that may be shown; a cluster that has none is named by its signature. */
    public static String of(String signature, List<FailureText> members) {
        Optional<String> head = mostCommon(members.stream().map(ClusterLabel::head));
        List<String> words = words(members);
        String label = head.orElse(signature) + (words.isEmpty() ? "" : " (" + String.join(", ", words) + ")");
        return Shortened.plainLine(label, MAX_LABEL);
    }

    private static String head(FailureText text) {
        String expected = text.expected();
        String output = text.output();
        return expected != null && output != null && expected.length() <= MAX_ANSWER && output.length() <= MAX_ANSWER
                ? "expected " + expected + ", got " + output
                : Shortened.line(text.reason(), MAX_HEAD);
    }

    /** Words in the inputs of most members; at least two members say them, unless there is only one. */
    private static List<String> words(List<FailureText> members) {
        int least = Math.min(2, members.size());
        return ranked(members.stream().map(member -> wordsOf(member.asked())).flatMap(Collection::stream))
                .filter(word -> word.getValue() >= least)
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && word.length() <= 20 && !STOP_WORDS.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<String> mostCommon(Stream<String> texts) {
        return ranked(texts).findFirst().map(Map.Entry::getKey);
    }

    private static Stream<Map.Entry<String, Long>> ranked(Stream<String> texts) {
        return texts.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }
}
