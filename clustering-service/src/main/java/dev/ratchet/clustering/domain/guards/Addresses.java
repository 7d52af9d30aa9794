package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A prompt gets no web, mail or telephone address that it does not have yet: such things come from traces or from nowhere. */
public final class Addresses implements Guard {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b[a-z][a-z0-9+.-]{1,12}://[^\\s\"<>]+|\\bwww\\.[^\\s\"<>]+|[\\w.+-]+(?:@|\\s?\\[at]\\s?)[\\w-]+(?:\\.|\\s?\\[dot]\\s?)\\w{2,}"
                    + "|\\b[a-z0-9-]+\\.(?:com|net|org|io|example|ru|cn|de)\\b/?|\\+\\d[\\d ()-]{8,}\\d");

    private final String live;

    public Addresses(String live) {
        this.live = live;
    }

    @Override
    public Optional<Objection> objection(String template) {
        return ADDRESS.matcher(template)
                .results()
                .map(MatchResult::group)
                .filter(address -> !live.contains(address))
                .findFirst()
                .map(address -> new Objection(Kind.ADDRESS, "it holds an address that the live prompt does not have"));
    }
}
