package dev.ratchet.demo.traffic;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Customers one after the other, each with one to four messages. */
final class Sessions {
    private final RandomGenerator random;
    private String current = "";
    private int left;

    Sessions(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        if (left == 0) {
            current = "s-" + HexFormat.of().toHexDigits(random.nextLong());
            left = 1 + random.nextInt(4);
        }
        left--;
        return current;
    }
}
