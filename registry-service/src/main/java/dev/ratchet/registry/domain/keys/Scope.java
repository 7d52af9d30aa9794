package dev.ratchet.registry.domain.keys;

import dev.ratchet.registry.domain.InvalidInput;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of what a role allows, to which a key can be restricted. A key without scopes may do all that its role allows. */
public enum Scope {
    READ("read"),
    LIVE_READ("live:read"),
    PROMPTS_WRITE("prompts:write"),
    DATASETS_WRITE("datasets:write"),
    EVALUATIONS_RUN("evaluations:run"),
    FAILURES_REVIEW("failures:review"),
    DEPLOYMENTS_DECIDE("deployments:decide"),
    PEOPLE_MANAGE("people:manage");

    private static final String ALL =
            Arrays.stream(values()).map(Scope::wireName).collect(Collectors.joining(", "));

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The scopes that a request names.
     *
     * @throws InvalidInput where one is unknown */
    public static Set<Scope> parse(@Nullable Collection<@Nullable String> names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (names != null) {
            names.forEach(name -> scopes.add(find(name)));
        }
        return scopes;
    }

    private static Scope find(@Nullable String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scopes", "scopes may hold " + ALL));
    }

    public static List<String> names(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wireName).toList();
    }

    /** As they are kept: separated by spaces. */
    public static String text(Set<Scope> scopes) {
        return String.join(" ", names(scopes));
    }

    public static Set<Scope> ofText(String text) {
        return text.isBlank() ? Set.of() : parse(List.of(text.split(" ")));
    }
}
