package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds keys and tokens: by the prefixes that providers give them, or by how little order there is in them. */
public final class Secrets implements Guard {
    private static final Pattern KNOWN = Pattern.compile("\\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_A-Za-z0-9]{16,}"
            + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\bgithub_pat_\\w{20,}|\\bglpat-[\\w-]{16,}"
            + "|\\bxox[abeprs]-[\\w-]{10,}|\\bAIza[\\w-]{30,}|\\bya29\\.[\\w-]{20,}|\\bhf_[A-Za-z0-9]{20,}|\\bnpm_[A-Za-z0-9]{20,}"
            + "|\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY|\\b\\w{2,12}://[^\\s/:@]+:[^\\s/@]+@"
            + "|(?i:\\b(?:password|passwd|secret|api[_-]?key|token)\\s*[=:]\\s*)(?=\\S*\\d)[^\\s{}]{8,}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/_=-]{24,}");
    private static final double LITTLE_ORDER = 3.9;
    private static final int SHOWN = 4;

    private final String live;

    public Secrets(String live) {
        this.live = live;
    }

    @Override
    public Optional<Objection> objection(String template) {
        return found(template)
                .filter(secret -> !live.contains(secret))
                .findFirst()
                .map(secret -> new Objection(
                        Kind.SECRET, "it holds what looks like a secret: " + secret.substring(0, SHOWN) + "…"));
    }

    /** The texts in it that look like secrets. The one place to change where another detector is to be asked. */
    private static Stream<String> found(String text) {
        return Stream.concat(all(KNOWN, text), all(TOKEN, text).filter(Secrets::isRandom));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static boolean isRandom(String token) {
        boolean mixed = token.matches(".*[0-9].*") && token.matches(".*[a-z].*") && token.matches(".*[A-Z].*");
        return mixed && entropy(token) > LITTLE_ORDER;
    }

    /** In bits a character. */
    private static double entropy(String token) {
        Map<Integer, Long> counts =
                token.chars().boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.values().stream()
                .mapToDouble(count -> count / (double) token.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
