package dev.ratchet.localmodel.reflecting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which failures a changed template is meant for: the commonest mistake among those that were shown. */
final class ExpectedEffect {
    private static final int MAX_ANSWER = 60;

    private ExpectedEffect() {}

    static String of(List<Failure> failures) {
        return failures.stream()
                .map(ExpectedEffect::mistake)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> "Should mend most of the " + failures.size() + " failures shown, of which "
                        + most.getValue() + " are: " + most.getKey() + ".")
                .orElse("No failure was shown, so nothing is promised.");
    }

    private static String mistake(Failure failure) {
        String got = Quoted.line(failure.outputText());
        String expected =
                Quoted.line(failure.expected().asText(failure.expected().toString()));
        return got.length() > MAX_ANSWER || expected.length() > MAX_ANSWER
                ? "a wrong answer"
                : got + " instead of " + expected;
    }
}
