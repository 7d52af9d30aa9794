package dev.ratchet.registry.api;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that name one of a few values. */
public final class Choices {
    private Choices() {}

    /** The value of this name; {@code null} where none is named.
     *
     * @param parameter what the query calls it */
    public static <V> @Nullable V one(V[] values, Function<V, String> name, String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(parameter + " must be one of "
                        + Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
    }
}
