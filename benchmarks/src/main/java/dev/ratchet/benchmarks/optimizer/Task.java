package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.events.data.PromptSpec;
import java.util.List;

/**
 * A prompt to improve, and examples of which each serves one purpose.
 *
 * @param propose may be shown to a writer
 * @param select choose among what was written
 * @param test are seen by nobody until the end
 */
record Task(String name, PromptSpec live, List<Labelled> propose, List<Labelled> select, List<Labelled> test) {
    static final int PROPOSE = 240;
    static final int SELECT = 120;
    static final int TEST = 400;

    /** A message with the answer that is right. */
    record Labelled(String id, String text, String expected) {}

    static Task of(String name, PromptSpec live, List<Labelled> examples) {
        return new Task(
                name,
                live,
                examples.subList(0, PROPOSE),
                examples.subList(PROPOSE, PROPOSE + SELECT),
                examples.subList(PROPOSE + SELECT, PROPOSE + SELECT + TEST));
    }
}
