package dev.ratchet.registry.domain.addresses;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address belongs to the public internet. Of IPv4 the special ranges are refused, of IPv6 all but global unicast
 * without its special ranges (IANA's special-purpose registries). Addresses that carry an IPv4 address through a translator
 * are judged by that one.
 */
public final class PublicAddress {
    private static final List<AddressBlock> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata services of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast
    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3");
    private static final List<AddressBlock> SPECIAL_IPV6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation
    private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == IPV4_BYTES ? isPublicIpv4(bytes) : isPublicIpv6(bytes);
    }

    private static boolean isPublicIpv4(byte[] address) {
        return SPECIAL_IPV4.stream().noneMatch(block -> block.contains(address));
    }

    private static boolean isPublicIpv6(byte[] address) {
        if (TRANSLATED.contains(address)) {
            return isPublicIpv4(Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length));
        }
        return GLOBAL_IPV6.contains(address) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(address));
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }
}
