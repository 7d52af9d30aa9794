package dev.ratchet.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What the stack's model was asked, as it keeps it itself. */
final class ModelRequests {
    private ModelRequests() {}

    /** Until it was asked something that has all of these in it. */
    static void await(Duration atMost, String... signs) {
        Awaitility.await(String.join(" and ", signs)).atMost(atMost).until(() -> isAsked(signs));
    }

    private static boolean isAsked(String... signs) throws IOException {
        try (Stream<String> requests = Files.lines(RunningStack.MODEL_REQUESTS, StandardCharsets.ISO_8859_1)) {
            return requests.anyMatch(request -> Stream.of(signs).allMatch(request::contains));
        }
    }
}
