package dev.ratchet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions of bank customers and what each is about, where Banking77 lies beside the project. */
public record Questions(List<String> texts, List<String> intents) {
    private static final Path FOLDER = Path.of("..", "shared", "data", "banking77");
    private static final Pattern ROW = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*)),(\\w+[?]?)\\R");

    public static boolean arePresent() {
        return Files.exists(FOLDER.resolve("test.csv"));
    }

    /** @param part {@code test} or {@code train} */
    public static Questions read(String part) throws IOException {
        Matcher rows = ROW.matcher(Files.readString(FOLDER.resolve(part + ".csv")) + "\n");
        List<String> texts = new ArrayList<>();
        List<String> intents = new ArrayList<>();
        while (rows.find()) {
            String text = rows.group(1) == null ? rows.group(2) : rows.group(1).replace("\"\"", "\"");
            texts.add(text.strip());
            intents.add(rows.group(3));
        }
        return new Questions(texts.subList(1, texts.size()), intents.subList(1, intents.size()));
    }
}
