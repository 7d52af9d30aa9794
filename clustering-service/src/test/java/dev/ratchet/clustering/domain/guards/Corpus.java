package dev.ratchet.clustering.domain.guards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts of customers: those that try to speak to a model, and those that do not. */
final class Corpus {
    private Corpus() {}

    static List<String> injections() {
        return lines("/injections.txt");
    }

    static List<String> harmless() {
        return lines("/harmless.txt");
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(Corpus.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
