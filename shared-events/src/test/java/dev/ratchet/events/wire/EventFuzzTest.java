package dev.ratchet.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import dev.ratchet.events.wire.Received.Known;
import dev.ratchet.events.wire.Received.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Golden bytes, mutated at random with a fixed seed: reading them is always a value, and so is writing what was read. */
class EventFuzzTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> PIECES = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e999",
            "99999999999999999999",
            "true",
            "\\u0000",
            "\\ud800",
            "{\"a\":",
            "[[[[",
            "\"",
            ",",
            ":",
            "NaN",
            "\u20ac",
            "\"2026-13-99T00:00:00Z\"",
            "0",
            " ",
            "\\");

    @Test
    void noMutationOfAGoldenFileMakesTheReaderThrow() {
        Random random = new Random(20261121);
        List<Class<? extends Event>> types = EventCatalog.all();
        int known = 0;
        int unreadable = 0;

        for (int round = 0; round < ROUNDS; round++) {
            Class<? extends Event> type = types.get(random.nextInt(types.size()));
            byte[] mutated = Golden.bytes(type);
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                mutated = mutate(mutated, random);
            }
            switch (Records.read(type, mutated)) {
                case Known event -> {
                    assertThat(event.envelope().body()).isNotEmpty();
                    known++;
                }
                case Unreadable bad -> {
                    assertThat(bad.reason()).isNotBlank().isNotEqualTo("null").hasSizeLessThan(320);
                    unreadable++;
                }
                case Received.Unknown unknown -> throw new AssertionError(unknown.type());
            }
        }

        assertThat(known).isGreaterThan(ROUNDS / 50);
        assertThat(unreadable).isGreaterThan(ROUNDS / 20);
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int until = Math.min(bytes.length, at + 1 + random.nextInt(20));
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, until, new byte[0]);
            case 2 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, until));
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> replaced(bytes, at, at, piece(random));
            default -> valueReplaced(bytes, at, random);
        };
    }

    /** Puts another value after the next colon, so that many mutants are still JSON. */
    private static byte[] valueReplaced(byte[] bytes, int from, Random random) {
        int colon = from;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int end = colon;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '\n') {
            end++;
        }
        return colon == bytes.length ? bytes : replaced(bytes, colon + 1, end, piece(random));
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        byte[] result = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
        return result;
    }
}
