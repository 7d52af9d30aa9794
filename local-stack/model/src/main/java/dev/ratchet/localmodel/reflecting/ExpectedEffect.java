package dev.ratchet.localmodel.reflecting;

import java.util.List;

/** Says which failures a changed template is meant for: the commonest mistake among those that were shown. */
final class ExpectedEffect {
    private static final int MAX_ANSWER = 60;

    private ExpectedEffect() {}

    static String of(List<Failure> failures) {
        return Commonest.of(failures, ExpectedEffect::mistake)
                .map(most -> "Should mend most of the " + failures.size() + " failures shown, of which " + most.size()
                        + " are: " + most.name() + ".")
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
