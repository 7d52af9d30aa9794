package dev.ratchet.registry.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.imports.PromptFile;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a version holds, its file holds, and reads back as it was. */
class RoundTripTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PIECES = List.of(
            "a",
            "word",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "---",
            "\n---\n",
            "...",
            "|",
            ">",
            "%",
            "@",
            "`",
            "!",
            "!!str",
            "&a",
            "*a",
            "<<",
            "=",
            "?",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "{{x}}",
            "'",
            "\"",
            "\\",
            "\\n",
            "null",
            "true",
            "no",
            "~",
            "1",
            "1.0",
            "1e3",
            "0x1",
            "1:30",
            "2001-12-14",
            "ü",
            "漢字",
            "😀",
            "\u0001",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\u200b",
            "\u001b[0m");

    @Test
    void anyTextSurvives() {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 20_000; i++) {
            assertSurvives(new PromptFile(
                    "p", "1.0.0", null, text(random), null, null, JSON.objectNode(), maybe(random), maybe(random)));
        }
    }

    @Test
    void anyMetadataSurvives() {
        Random random = new Random(4_711);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode metadata = JSON.objectNode();
            metadata.set(text(random), value(random, 0));
            assertSurvives(new PromptFile(
                    "p",
                    "1.0.0-rc.1",
                    "0.9.0",
                    "x",
                    value(random, 2),
                    null,
                    metadata.set("y", value(random, 0)),
                    null,
                    null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                " ",
                " \n ",
                "\t",
                "a\n ",
                "a\n \n",
                "a\n\n ",
                "a  \n",
                " a\nb",
                "\n a",
                "\ta",
                "a\n\n\n",
                "a\r\nb\r\n",
                "a\rb",
                "---\n",
                "...\n",
                "# no comment\n",
                "%YAML 1.1\n",
                "a\n\tb\n",
                "\u0085",
                "a\u2028b",
                "\ufeffa",
                "😀\n"
            })
    void textsThatAreHardForBlocksSurvive(String text) {
        assertSurvives(new PromptFile(
                "p", "1.0.0", null, text, null, null, JSON.objectNode().put("t", text), text, text));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                0.1,
                1.0,
                1e10,
                -1.5e-300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                123456789.123,
                0.30000000000000004
            })
    void fractionsSurvive(double number) {
        assertSurvives(file(JSON.objectNode().put("n", number)));
    }

    @Test
    void wholeNumbersOfAnyLengthAndLongKeysSurvive() {
        ObjectNode metadata = JSON.objectNode();
        metadata.put("int", Integer.MIN_VALUE);
        metadata.put("long", Long.MAX_VALUE);
        metadata.set("more", JSON.numberNode(new BigInteger("1".repeat(400))));
        metadata.set(
                "k".repeat(3_000),
                JSON.objectNode().set("in: side", JSON.arrayNode().add("x").add("y\nz")));

        assertSurvives(file(metadata));
    }

    @Test
    void theOrderOfFieldsIsKept() {
        ObjectNode metadata = JSON.objectNode().put("z", 1).put("a", 2).put("m", 3);

        String text = new String(PromptFileWriter.write(file(metadata)), UTF_8);

        assertThat(text).contains("  z: 1\n  a: 2\n  m: 3\n");
        assertThat(PromptFileReader.read(text.getBytes(UTF_8)).metadata()).hasToString("{\"z\":1,\"a\":2,\"m\":3}");
    }

    private static PromptFile file(ObjectNode metadata) {
        return new PromptFile("p", "1.0.0", null, "x", null, null, metadata, null, null);
    }

    private static void assertSurvives(PromptFile file) {
        byte[] written = PromptFileWriter.write(file);

        PromptFile read = PromptFileReader.read(written);

        assertThat(read).as(() -> new String(written, UTF_8)).isEqualTo(file);
        assertThat(PromptFileWriter.write(read)).isEqualTo(written);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length >= 0; length--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static @Nullable String maybe(Random random) {
        return random.nextBoolean() ? text(random) : null;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> JSON.textNode(text(random));
            case 1 -> JSON.numberNode(random.nextInt());
            case 2 -> JSON.numberNode(Double.longBitsToDouble(random.nextLong() & 0x7FDFFFFFFFFFFFFFL));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> depth == 0 ? JSON.textNode("") : JSON.nullNode();
            case 5 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static JsonNode array(Random random, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int length = random.nextInt(4); length > 0; length--) {
            array.add(value(random, depth + 1));
        }
        return array;
    }

    private static JsonNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int length = random.nextInt(4); length > 0; length--) {
            object.set(text(random), value(random, depth + 1));
        }
        return object;
    }
}
