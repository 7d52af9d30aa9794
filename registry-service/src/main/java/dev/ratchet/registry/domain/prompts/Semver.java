package dev.ratchet.registry.domain.prompts;

import dev.ratchet.registry.domain.InvalidInput;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A semantic version {@code major.minor.patch[-pre.release]}, ordered as semver.org 2.0.0 item 11 says. Build metadata is
 * not taken, as it has no place in that order.
 */
public record Semver(int major, int minor, int patch, List<String> preRelease) implements Comparable<Semver> {
    private static final int MAX_LENGTH = 64;
    private static final int HIGHEST = 99_999_999;
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,7})\\.(0|[1-9]\\d{0,7})\\.(0|[1-9]\\d{0,7})"
            + "(?:-((?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*))*))?");
    private static final Comparator<Semver> CORE = Comparator.comparingInt(Semver::major)
            .thenComparingInt(Semver::minor)
            .thenComparingInt(Semver::patch);

    /** The inverse of {@link #toString()}.
     *
     * @throws InvalidInput where the text is no such version */
    public static Semver parse(String text) {
        return find(text)
                .orElseThrow(() -> new InvalidInput(
                        "version", "version must be a semantic version such as 1.2.0 or 2.0.0-beta.1"));
    }

    public static Optional<Semver> find(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            return Optional.empty();
        }
        String pre = form.group(4);
        return Optional.of(new Semver(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                pre == null ? List.of() : Arrays.asList(pre.split("\\.", -1))));
    }

    /** The first minor version of this major one that is higher than all that are taken; where none is left, of a new major one.
     *
     * @throws InvalidInput where there is no higher number at all */
    public Semver nextMinor(Collection<Semver> taken) {
        int minors = highest(taken.stream().filter(version -> version.major == major), Semver::minor, minor);
        if (minors < HIGHEST) {
            return new Semver(major, minors + 1, 0, List.of());
        }
        int majors = highest(taken.stream(), Semver::major, major);
        if (majors < HIGHEST) {
            return new Semver(majors + 1, 0, 0, List.of());
        }
        throw new InvalidInput("version", "version must be named: there is no higher number to count on to");
    }

    private static int highest(Stream<Semver> versions, ToIntFunction<Semver> part, int least) {
        return versions.mapToInt(part).reduce(least, Math::max);
    }

    @Override
    public int compareTo(Semver other) {
        int core = CORE.compare(this, other);
        return core != 0 ? core : comparePreRelease(preRelease, other.preRelease);
    }

    /** A release is higher than its pre-releases; of two pre-releases the first different part decides, else the length. */
    private static int comparePreRelease(List<String> left, List<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int part = comparePart(left.get(i), right.get(i));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Numbers are lower than words; longer numbers are higher, as none has leading zeros. */
    private static int comparePart(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        if (leftIsNumber != isNumber(right)) {
            return leftIsNumber ? -1 : 1;
        }
        int length = leftIsNumber ? Integer.compare(left.length(), right.length()) : 0;
        return length != 0 ? length : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        String core = major + "." + minor + "." + patch;
        return preRelease.isEmpty() ? core : core + "-" + String.join(".", preRelease);
    }
}
