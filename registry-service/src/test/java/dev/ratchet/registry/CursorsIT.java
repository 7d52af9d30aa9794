package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no list can have given as a cursor is a 400. */
@QuarkusTest
class CursorsIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /deployments?                | ["x", "y"]
            /deployments?                | ["+1000000000-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /deployments?                | ["2026-01-01T00:00:00Z"]
            /prompts/{p}/changelog?      | ["+1000000000-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /prompts/{p}/policy/versions?| ["x"]
            /datasets/{d}/uploads?       | ["+1000000000-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /datasets/{d}/uploads?       | ["-1000000000-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /datasets/{d}/entries?       | ["99999999999999999999"]
            /traces?prompt={p}&          | ["+1000000000-01-01T00:00:00Z", "x"]
            /traces?prompt={p}&          | ["2026-01-01T00:00:00Z", "\\u0000"]
            /traces?prompt={p}&          | ["+200000000-01-01T00:00:00Z", "x"]
            /failures/clusters?          | ["+1000000000-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /failures/clusters?          | ["12", "0199c3a0-0001-7001-8001-000000000001"]
            /failures/clusters?order=size& | ["2026-01-01T00:00:00Z", "0199c3a0-0001-7001-8001-000000000001"]
            /failures/clusters?order=size& | ["12"]
            /failures/clusters/{c}/traces? | ["2026-01-01T00:00:00Z", "\\u0000"]
            /failures/clusters/{c}/traces? | ["+200000000-01-01T00:00:00Z", "x"]
            /datasets?                   | ["\\u0000"]
            /prompts?                    | ["\\u0000"]
            /prompt-files?               | ["a"]
            /prompt-files?               | ["\\u0000", "1.0.0"]
            """)
    void isRefused(String list, String keys) {
        String cursor = Base64.getUrlEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
        String path = list.replace("{p}", newPrompt())
                .replace("{d}", DatasetClient.newDataset().toString())
                .replace("{c}", list.contains("{c}") ? cluster() : "");

        owner().get(path + "cursor=" + cursor).then().statusCode(400).body("detail", notNullValue());
    }

    private static String cluster() {
        try (FailureTopics topics = new FailureTopics()) {
            return topics.known(newPrompt(), 1, 1).toString();
        }
    }
}
