package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Murmur3Test {

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "test,ba6bd213",
        "'Hello, world!',c0363e43",
        "The quick brown fox jumps over the lazy dog,2e4ff723",
        "hello,248bfa47",
        "a,3c2569b2",
        "ab,9bbfd75f"
    })
    void theHashIsMurmur3(String text, String hex) {
        assertThat(Integer.toHexString(Murmur3.of(text, ""))).isEqualTo(hex);
        assertThat(Integer.toHexString(plain(text))).isEqualTo(hex);
    }

    /** In two parts, cut anywhere, within a surrogate pair too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "support-intent/s-0123",
                "größe",
                "ſſſſ€€€€",
                "客服-一",
                "😀",
                "a😀b👩‍👩‍👧",
                "\ud83d",
                "\ude00\ud83d",
                "x\ud83dy\ude00",
                "\u0000\u007f\u0080\u07ff\u0800\uffff"
            })
    void theTextMayComeInTwoParts(String text) {
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Murmur3.of(text.substring(0, cut), text.substring(cut))).isEqualTo(plain(text));
        }
    }

    @Test
    void anyCharsHashAsTheirBytesDo() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            char[] chars = new char[random.nextInt(12)];
            for (int at = 0; at < chars.length; at++) {
                chars[at] = (char) (random.nextInt(0x10000) >> random.nextInt(10));
            }
            String text = new String(chars);
            int cut = random.nextInt(text.length() + 1);

            assertThat(Murmur3.of(text.substring(0, cut), text.substring(cut))).isEqualTo(plain(text));
        }
    }

    /** The hash as it is defined, on bytes. */
    private static int plain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int hash = 0;
        while (words.remaining() >= Integer.BYTES) {
            hash = Integer.rotateLeft(hash ^ mixed(words.getInt()), 13) * 5 + 0xe6546b64;
        }
        int tail = 0;
        for (int shift = 0; words.hasRemaining(); shift += Byte.SIZE) {
            tail |= Byte.toUnsignedInt(words.get()) << shift;
        }
        hash ^= mixed(tail) ^ bytes.length;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static int mixed(int word) {
        return Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
    }
}
