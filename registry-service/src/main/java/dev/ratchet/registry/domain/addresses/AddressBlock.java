package dev.ratchet.registry.domain.addresses;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * The addresses that begin with the same bits, in CIDR notation.
 *
 * @param prefix the bits that they share
 * @param size bytes of an address
 */
record AddressBlock(BigInteger prefix, int bits, int size) {

    static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] start = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        return new AddressBlock(prefix(start, bits), bits, start.length);
    }

    boolean contains(byte[] address) {
        return address.length == size && prefix(address, bits).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
}
