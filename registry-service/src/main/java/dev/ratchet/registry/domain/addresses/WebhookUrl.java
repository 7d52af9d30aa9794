package dev.ratchet.registry.domain.addresses;

import dev.ratchet.registry.domain.InvalidInput;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may be sent to, as far as its text tells: https, a whole host name or a plain public address, a usual port.
 * Forms that some program reads as another address than the next one are refused.
 */
public final class WebhookUrl {
    private static final int MAX_LENGTH = 2_000;
    private static final int FIRST_USER_PORT = 1024;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern INNER_NAME =
            Pattern.compile("(?:.*\\.)?(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)");

    private WebhookUrl() {}

    /** The address, where it may be sent to.
     *
     * @param local whether plain http and this machine are allowed, too
     * @throws InvalidInput naming {@code url} and what is wrong with it */
    public static URI parse(String text, boolean local) {
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        check(scheme.equals("https") || (local && scheme.equals("http")), "must begin with https://");
        check(url.getRawUserInfo() == null, "must not hold a user or a password");
        check(url.getRawFragment() == null, "must not have a fragment");
        checkPort(url.getPort());
        check(url.getHost() != null, "must name a host; write a name with other than ASCII letters as xn--…");
        checkHost(url.getHost().toLowerCase(Locale.ROOT), local);
        return url;
    }

    private static URI uri(String text) {
        check(text.length() <= MAX_LENGTH, "is longer than " + MAX_LENGTH + " characters");
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidInput("url", "url is not a URL: " + e.getReason());
        }
    }

    private static void checkPort(int port) {
        check(
                port == -1 || port == 80 || port == 443 || (port >= FIRST_USER_PORT && port <= LAST_PORT),
                "must use port 443, 80 or one from 1024");
    }

    private static void checkHost(String host, boolean local) {
        Optional<InetAddress> literal = literal(host);
        if (literal.isPresent()) {
            check(isAllowed(literal.get(), local), "must lead to a public address");
        } else if (!(local && host.equals("localhost"))) {
            check(!NUMBER_AT_THE_END.matcher(host).matches(), "must write an IPv4 address as four plain numbers");
            check(NAME.matcher(host).matches(), "must name a host in full, like hooks.example.com");
            check(!INNER_NAME.matcher(host).matches(), "must lead to a public address");
        }
    }

    /** The address that a host is the text of; empty for a name and for odd forms. */
    private static Optional<InetAddress> literal(String host) {
        try {
            if (host.startsWith("[")) {
                check(!host.contains("%"), "must not name a network interface");
                return Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
            }
            return DOTTED_QUAD.matcher(host).matches() ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("url", "url must write an IP address in its plain form");
        }
    }

    /** Whether an address may be sent to.
     *
     * @param local whether this machine may */
    public static boolean isAllowed(InetAddress address, boolean local) {
        return PublicAddress.is(address) || (local && address.isLoopbackAddress());
    }

    private static void check(boolean holds, String demand) {
        if (!holds) {
            throw new InvalidInput("url", "url " + demand);
        }
    }
}
