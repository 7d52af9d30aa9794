package dev.ratchet.benchmarks.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.benchmarks.Records;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** A dataset of so many entries, no two alike, as the registry would tell it. */
record DatasetOnTopic(UUID id, int entries) {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    static DatasetOnTopic publish(String bootstrapServers, int entries)
            throws InterruptedException, ExecutionException {
        UUID id = EventIds.fresh();
        Records.publish(
                bootstrapServers,
                "registry-service",
                TIME,
                IntStream.range(0, entries).mapToObj(number -> entry(id, number)));
        return new DatasetOnTopic(id, entries);
    }

    private static DatasetEntryStored entry(UUID dataset, int number) {
        return new DatasetEntryStored(
                dataset,
                EventIds.fresh(),
                "default",
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "message",
                                "Customer " + number + " asks where the money for order " + number * 7L + " is."),
                number % 2 == 0 ? "refund" : "billing",
                null,
                null,
                TIME);
    }
}
