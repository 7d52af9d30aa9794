package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventCatalog;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @Test
    void everyEventTypeHasOneGoldenFileAndEveryFileAType() throws IOException {
        List<String> expected = eventTypes().stream()
                .map(type -> type.getSimpleName() + ".json")
                .toList();

        try (var files = Files.list(Path.of("src/test/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aGoldenFileIsReadAndWrittenBackUnchanged(Class<? extends Event> type) throws IOException {
        byte[] golden = Golden.bytes(type);

        byte[] written = EventJson.write(EventJson.read(golden, type));

        assertThat(EventJson.mapper().readTree(written))
                .isEqualTo(EventJson.mapper().readTree(golden));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aGoldenFileShowsEveryField(Class<? extends Event> type) {
        Event event = Golden.event(type);

        assertThat(Arrays.stream(type.getRecordComponents()).filter(component -> isEmpty(event, component)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void anUnknownFieldIsPassedOver(Class<? extends Event> type) throws IOException {
        ObjectNode newer = (ObjectNode) EventJson.mapper().readTree(Golden.bytes(type));
        newer.putObject("added_later").putArray("with").add("anything");

        Event event = EventJson.read(EventJson.write(newer), type);

        assertThat(event).isEqualTo(Golden.event(type));
    }

    private static boolean isEmpty(Event event, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(event);
            return value == null || value.equals(List.of());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
