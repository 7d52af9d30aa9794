package dev.ratchet.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.EventCatalog;
import dev.ratchet.events.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The prose reference against the code. */
class EventReferenceTest {

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @EnumSource
    void theTopicsTableHasTheTopicWithItsEventsAndPartitions(Topic topic) throws IOException {
        List<String> rows = lines("| `" + topic.topicName() + "` |");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).contains("| " + topic.partitions() + " |");
        assertThat(AsyncApiDocument.eventsOf(topic))
                .allSatisfy(event -> assertThat(rows.getFirst()).contains(event.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void everyEventHasItsSection(Class<? extends Event> event) throws IOException {
        assertThat(lines("### " + event.getSimpleName())).hasSize(1);
    }

    @Test
    void noSectionIsAboutAnEventThatIsGone() throws IOException {
        assertThat(lines("### ").stream().map(line -> line.substring(4)).collect(Collectors.toSet()))
                .isEqualTo(eventTypes().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    @Test
    void theHeadersOfDeadLettersAreNamed() throws IOException {
        for (String name : List.of("reason", "topic", "partition", "offset", "group", "time")) {
            assertThat(lines("| `ratchet_dlq_" + name + "` |")).hasSize(1);
        }
    }

    private static List<String> lines(String prefix) throws IOException {
        return Files.readAllLines(ContractFile.DOCS.resolve("events.md")).stream()
                .filter(line -> line.startsWith(prefix))
                .toList();
    }
}
