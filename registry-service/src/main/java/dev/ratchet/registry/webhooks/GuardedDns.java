package dev.ratchet.registry.webhooks;

import dev.ratchet.registry.domain.addresses.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once and lets it pass where each of its addresses may be sent to. The connection is then made to one of
 * just these addresses, so a name that changes its mind between the check and the connection gains nothing.
 */
final class GuardedDns implements DnsResolver {
    private final DnsResolver names;
    private final boolean local;

    /** @param local whether this machine may be sent to */
    GuardedDns(DnsResolver names, boolean local) {
        this.names = names;
        this.local = local;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!Arrays.stream(addresses).allMatch(address -> WebhookUrl.isAllowed(address, local))) {
            throw new PrivateAddress(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name leads to an address that is not public. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddress(String host) {
            super(host + " does not lead to a public address");
        }
    }
}
