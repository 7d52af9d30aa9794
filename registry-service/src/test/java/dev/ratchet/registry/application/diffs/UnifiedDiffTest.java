package dev.ratchet.registry.application.diffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(UnifiedDiff.of("a", "x\ny", "b", "x\ny")).isEmpty();
    }

    @Test
    void theDiffLooksAsPatchWantsIt() {
        assertThat(UnifiedDiff.of("1.0.0", "Say it\nbriefly", "1.1.0", "Say it\nin full\n"))
                .isEqualTo(
                        "--- 1.0.0\n+++ 1.1.0\n@@ -1,2 +1,2 @@\n Say it\n-briefly\n\\ No newline at end of file\n+in full\n");
    }

    @ParameterizedTest
    @CsvSource({
        "one,two",
        "one\\n,one",
        "one,one\\n",
        "a\\nb\\n,a\\n\\nb\\n",
        "a\\r\\nb,a\\nb",
        "--- a,+++ b",
        "a,\\n\\na"
    })
    void theDiffTurnsTheOneTextIntoTheOther(String escapedFrom, String escapedTo) {
        String from = unescaped(escapedFrom);
        String to = unescaped(escapedTo);

        assertThat(applied(from, UnifiedDiff.of("a", from, "b", to))).isEqualTo(to);
    }

    @Test
    void aThousandRandomPairsAreTurnedIntoEachOther() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String from = text(random);
            String to = text(random);

            assertThat(applied(from, UnifiedDiff.of("a", from, "b", to)))
                    .as("%s -> %s", from, to)
                    .isEqualTo(to);
        }
    }

    @Test
    void twoHugeTextsAreDiffedInNoTime() {
        String from = IntStream.range(0, 50_000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
        String to = IntStream.range(0, 50_000).mapToObj(i -> "b" + i + "\n").collect(Collectors.joining());

        assertThat(applied(from, UnifiedDiff.of("a", from, "b", to))).isEqualTo(to);
    }

    private static String text(Random random) {
        String lines = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
        return random.nextBoolean() ? lines + "\n" : lines;
    }

    /** A strict patch: every line that the diff names must be there, where it names it. */
    private static String applied(String from, String diff) {
        if (diff.isEmpty()) {
            return from;
        }
        List<String> before = lines(from);
        List<String> after = new ArrayList<>();
        int next = 0;
        String[] rows = diff.substring(0, diff.length() - 1).split("\n", -1);
        for (int row = 2; row < rows.length; ) {
            Matcher hunk = HUNK.matcher(rows[row]);
            assertThat(hunk.matches()).as(rows[row]).isTrue();
            int start = Integer.parseInt(hunk.group(1));
            int removed = count(hunk.group(2));
            int added = count(hunk.group(4));
            while (next < start - (removed == 0 ? 0 : 1)) {
                after.add(before.get(next++));
            }
            for (row++; removed > 0 || added > 0; row++) {
                boolean marked = row + 1 < rows.length && rows[row + 1].startsWith("\\");
                String line = rows[row].substring(1) + (marked ? "" : "\n");
                char kind = rows[row].charAt(0);
                if (kind != '+') {
                    assertThat(before.get(next++)).isEqualTo(line);
                    removed--;
                }
                if (kind != '-') {
                    after.add(line);
                    added--;
                }
                row += marked ? 1 : 0;
            }
        }
        after.addAll(before.subList(next, before.size()));
        return String.join("", after);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("(?<=\n)", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int count(String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
