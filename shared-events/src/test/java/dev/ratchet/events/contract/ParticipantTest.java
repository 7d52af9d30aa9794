package dev.ratchet.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.EventCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sends and receives what, against the sources of the services. */
class ParticipantTest {

    static List<Participant> participants() {
        return Participant.all();
    }

    @ParameterizedTest
    @MethodSource("participants")
    void theSourceOfAServiceNamesTheEventsThatItSendsAndReceives(Participant participant) {
        String source = source(participant);

        assertThat(participant.events())
                .allSatisfy(event ->
                        assertThat(source).containsPattern("\\b" + Pattern.quote(event.getSimpleName()) + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("participants")
    void aServiceMakesNoEventThatItNeitherSendsNorReceives(Participant participant) {
        String source = source(participant);

        List<Class<? extends Event>> made = EventCatalog.all().stream()
                .filter(event -> source.contains("new " + event.getSimpleName() + "("))
                .toList();

        assertThat(participant.events()).containsAll(made);
    }

    @Test
    void whoeverReceivesAnEventHasASender() {
        for (Participant receiver : Participant.all()) {
            assertThat(receiver.received())
                    .allSatisfy(event -> assertThat(Participant.all())
                            .anyMatch(sender -> sender.sent().contains(event)));
        }
    }

    private static String source(Participant participant) {
        Path sources = Path.of("..", participant.module(), "src", "main", "java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ParticipantTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
