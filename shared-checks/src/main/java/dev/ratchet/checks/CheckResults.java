package dev.ratchet.checks;

import dev.ratchet.checks.rules.Rules;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What became of the checks of one output. */
public record CheckResults(List<CheckResult> results) {
    public CheckResults {
        results = List.copyOf(results);
    }

    /** Whether there is anything to judge by. */
    public boolean judged() {
        return held().findAny().isPresent() || broken().findAny().isPresent();
    }

    /** The weighted share of the checks that hold, from 0 to 1, among those that could be told; empty where none could. */
    public OptionalDouble score() {
        double good = weight(held().map(CheckResult::check));
        double bad = weight(broken().map(CheckResult::check));
        return good + bad > 0 ? OptionalDouble.of(good / (good + bad)) : OptionalDouble.empty();
    }

    /** Why the output fails; empty where it does not. */
    public List<FailureReason> reasons() {
        return broken().map(CheckResult.Broken::reason).toList();
    }

    /** Whether no check of the format is broken, so that the output is wrong in content at most. */
    public boolean formatOk() {
        return broken().map(CheckResult::check).noneMatch(Rules::isFormat);
    }

    /** Why checks that are unusable or too expensive say nothing. */
    public List<String> undecided() {
        return of(CheckResult.Undecided.class).map(CheckResult.Undecided::why).toList();
    }

    /** Why checks say nothing for want of a measurement. */
    public List<String> unmeasured() {
        return of(CheckResult.Unmeasured.class).map(CheckResult.Unmeasured::why).toList();
    }

    /** The same of those checks alone that are about the format, or of all others. */
    public CheckResults ofFormat(boolean format) {
        return new CheckResults(results.stream()
                .filter(result -> Rules.isFormat(result.check()) == format)
                .toList());
    }

    private Stream<CheckResult.Held> held() {
        return of(CheckResult.Held.class);
    }

    private Stream<CheckResult.Broken> broken() {
        return of(CheckResult.Broken.class);
    }

    private <T extends CheckResult> Stream<T> of(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static double weight(Stream<Check> checks) {
        return checks.mapToDouble(check -> check.weight() == null ? 1 : check.weight())
                .filter(weight -> weight > 0)
                .sum();
    }
}
