package dev.ratchet.clustering.domain.diagnosis;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.data.PromptSpec;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says by rules what a cluster is a problem of, before anybody edits a prompt: each failure is read by itself, and most of
 * them have to agree.
 */
public final class Triage {
    private static final double AGREE = 0.7;
    private static final double CONTRADICT = 0.3;
    private static final int MAX_QUOTE = 80;

    private Triage() {}

    /**
     * @param failures those whose contents are kept; where there are none the signature has to do
     * @param live {@code null} where it is not known yet
     */
    public static Finding of(String signature, List<FailureText> failures, @Nullable PromptSpec live) {
        if (failures.isEmpty()) {
            return bySignature(signature);
        }
        long contradicted = contradicted(failures);
        if (contradicted >= Math.max(2, CONTRADICT * failures.size())) {
            return new Finding(
                    ProblemKind.DATA,
                    counted(contradicted, failures) + ": different answers are expected to the very same input",
                    true);
        }
        FailureSigns signs = new FailureSigns(signature, live);
        return agreed(failures.stream().collect(Collectors.groupingBy(signs::of)), failures);
    }

    private static Finding bySignature(String signature) {
        Sign sign = FailureSigns.isError(signature)
                ? ErrorSigns.of(signature)
                : Sign.vague(ProblemKind.PROMPT, "an answer that did not pass");
        String reason = "by the signature alone, as no contents may be looked at: " + sign.words();
        return new Finding(sign.problem(), reason, sign.clear());
    }

    private static Finding agreed(Map<Sign, List<FailureText>> bySign, List<FailureText> failures) {
        Map<ProblemKind, Integer> votes = new EnumMap<>(ProblemKind.class);
        bySign.forEach((sign, those) -> votes.merge(sign.problem(), those.size(), Integer::sum));
        Map.Entry<Sign, List<FailureText>> most = bySign.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Sign, List<FailureText>> entry) ->
                                votes.getOrDefault(entry.getKey().problem(), 0))
                        .thenComparingInt(entry -> entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().words()))
                .orElseThrow();
        Sign sign = most.getKey();
        boolean certain = sign.clear() && votes.getOrDefault(sign.problem(), 0) >= AGREE * failures.size();
        String reason = counted(most.getValue().size(), failures) + ": " + sign.words()
                + quote(most.getValue().getFirst());
        return new Finding(sign.problem(), reason, certain);
    }

    private static String counted(long count, List<FailureText> failures) {
        return count + " of the " + failures.size() + " failures looked at";
    }

    private static String quote(FailureText failure) {
        String said = Shortened.line(failure.reason().replaceAll("[<>&\"«»]", " "), MAX_QUOTE);
        return said.isEmpty() ? "" : ", for instance «" + said + "»";
    }

    /** Failures whose input is also there with another expected answer. */
    private static long contradicted(List<FailureText> failures) {
        Map<String, List<FailureText>> byInput = failures.stream()
                .filter(failure ->
                        failure.expected() != null && !failure.asked().isBlank())
                .collect(Collectors.groupingBy(failure -> normalised(failure.asked())));
        return byInput.values().stream()
                .filter(same -> expected(same).size() > 1)
                .mapToLong(List::size)
                .sum();
    }

    private static Set<String> expected(List<FailureText> same) {
        return same.stream()
                .map(failure -> normalised(String.valueOf(failure.expected())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String normalised(String text) {
        return text.replaceAll("[\\s\\p{P}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
