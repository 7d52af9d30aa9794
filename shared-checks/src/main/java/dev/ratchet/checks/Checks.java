package dev.ratchet.checks;

import dev.ratchet.checks.matching.MatchBudget;
import dev.ratchet.checks.matching.Texts;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.checks.rules.Finding;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.checks.rules.Rules;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.checks.rules.Subject;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of outputs that need no judge: the same in the monitor, in the harness and in the registry. */
public final class Checks {
    private Checks() {}

    /** What is wrong with a check itself; empty where it can be used. */
    public static Optional<CheckFault> fault(Check check) {
        try {
            Rules.of(check);
            return Optional.empty();
        } catch (CheckFault e) {
            return Optional.of(e);
        }
    }

    /**
     * What becomes of each check, in their order. Never throws, whatever the checks and the output are.
     *
     * @param similarity what tells checks of kind {@code similar}; without it they are not measured
     */
    public static CheckResults run(List<Check> checks, MeasuredOutput output, @Nullable Similarity similarity) {
        Subject subject = new Subject(output, similarity);
        return new CheckResults(MatchBudget.within(() ->
                checks.stream().map(check -> result(check, subject, output)).toList()));
    }

    private static CheckResult result(Check check, Subject subject, MeasuredOutput output) {
        if (output.text().length() > SchemaCheck.MAX_OUTPUT_CHARS && isOfTheText(check)) {
            return broken(check, "is " + output.text().length() + " characters long, which is too long to be checked");
        }
        try {
            return result(check, Rules.of(check).apply(subject));
        } catch (CheckFault e) {
            return new CheckResult.Undecided(check, name(check) + ": " + e.sentence());
        } catch (MatchBudget.Exceeded e) {
            return new CheckResult.Undecided(check, name(check) + ": the pattern takes too long to match");
        } catch (RuntimeException | StackOverflowError e) {
            return new CheckResult.Undecided(check, name(check) + ": " + Texts.shortened(e.toString()));
        }
    }

    private static CheckResult result(Check check, Finding finding) {
        return switch (finding) {
            case Finding.Met met -> check.not() ? broken(check, met.negated().get()) : new CheckResult.Held(check);
            case Finding.Unmet unmet ->
                check.not()
                        ? new CheckResult.Held(check)
                        : broken(check, unmet.why().get());
            case Finding.Unmeasured(String why) -> new CheckResult.Unmeasured(check, name(check) + ": " + why);
            case Finding.Undecided(String why) -> new CheckResult.Undecided(check, name(check) + ": " + why);
        };
    }

    private static CheckResult broken(Check check, String words) {
        String detail = name(check) + ": " + Texts.shortened(words);
        return new CheckResult.Broken(check, new FailureReason(FailureKind.CHECK, detail, check.path()));
    }

    private static String name(Check check) {
        return (check.not() ? "not_" : "") + check.kind().wireName();
    }

    private static boolean isOfTheText(Check check) {
        return check.kind() != Kind.COST && check.kind() != Kind.LATENCY;
    }
}
