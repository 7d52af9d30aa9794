package dev.ratchet.registry.security;

import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of other sites' pages from our own. Browsers say in {@code Sec-Fetch-Site}, or at least in {@code Origin},
 * where a request comes from, and no page can change that; what says neither is no browser.
 */
public final class OwnPages {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnPages() {}

    /** Whether no other site's page sends this.
     *
     * @param headers the value of a header, by its name */
    public static boolean send(Function<String, @Nullable String> headers) {
        String site = headers.apply("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = headers.apply("Origin");
        return origin == null || authority(origin).equals(headers.apply("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
