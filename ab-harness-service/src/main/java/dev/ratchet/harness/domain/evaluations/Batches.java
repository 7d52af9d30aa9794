package dev.ratchet.harness.domain.evaluations;

import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.wire.EventJson;
import java.util.ArrayList;
import java.util.List;

/** Results in their order, so many together as an event may carry. */
public final class Batches {
    public static final int MAX_RESULTS = 50;
    static final int MAX_BYTES = 256 * 1024;

    private Batches() {}

    public static List<List<ExampleResult>> of(List<ExampleResult> results) {
        List<List<ExampleResult>> batches = new ArrayList<>();
        List<ExampleResult> batch = new ArrayList<>();
        int bytes = 0;
        for (ExampleResult result : results) {
            int size = EventJson.write(result).length;
            if (!batch.isEmpty() && (batch.size() == MAX_RESULTS || bytes + size > MAX_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(result);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
