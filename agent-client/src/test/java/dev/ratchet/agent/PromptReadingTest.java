package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static dev.ratchet.agent.Samples.record;
import static dev.ratchet.agent.Samples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PromptReadingTest {
    private static final PromptKey HELPER = new PromptKey("default", "helper");

    private final PromptStore store = new PromptStore();
    private final PromptReading reading = new PromptReading("default", store);

    @Test
    void serves_nothing_of_the_topic_before_it_is_caught_up() {
        store.apply(live("helper", 3));

        boolean changed = reading.read(record(live("helper", 1)));

        assertThat(changed).isFalse();
        assertThat(store.find(HELPER)).map(LivePrompt::revision).contains(3L);
    }

    @Test
    void the_newest_of_the_topic_is_served_once_caught_up() {
        reading.read(record(live("helper", 1)));
        reading.read(record(live("helper", 2)));

        reading.catchUp();

        assertThat(store.find(HELPER)).map(LivePrompt::revision).contains(2L);
    }

    @Test
    void a_lower_revision_is_late_and_changes_nothing() {
        reading.catchUp();
        reading.read(record(live("helper", 2)));

        boolean changed = reading.read(record(live("helper", 1)));

        assertThat(changed).isFalse();
        assertThat(store.find(HELPER)).map(LivePrompt::revision).contains(2L);
    }

    @Test
    void the_topic_wins_over_what_was_remembered_even_with_a_lower_revision() {
        store.apply(live("helper", 17));
        reading.read(record(live("helper", 1)));

        reading.catchUp();

        assertThat(store.find(HELPER)).map(LivePrompt::revision).contains(1L);
    }

    @Test
    void what_the_topic_does_not_mention_stays() {
        store.apply(live("helper", 17));

        reading.catchUp();

        assertThat(store.find(HELPER)).isPresent();
    }

    @Test
    void a_tombstone_removes_a_prompt() {
        reading.catchUp();
        reading.read(record(live("helper", 2)));

        boolean changed = reading.read(tombstone("default/helper"));

        assertThat(changed).isTrue();
        assertThat(store.find(HELPER)).isEmpty();
    }

    @Test
    void a_tombstone_removes_what_was_remembered() {
        store.apply(live("helper", 17));
        reading.read(tombstone("default/helper"));

        reading.catchUp();

        assertThat(store.find(HELPER)).isEmpty();
    }

    @Test
    void a_prompt_that_comes_back_after_its_tombstone_is_served() {
        reading.read(record(live("helper", 5)));
        reading.read(tombstone("default/helper"));
        reading.read(record(live("helper", 1)));

        reading.catchUp();

        assertThat(store.find(HELPER)).map(LivePrompt::revision).contains(1L);
    }

    @Test
    void prompts_of_other_projects_are_passed_over() {
        reading.catchUp();

        reading.read(record(live("elsewhere", "helper", 1)));

        assertThat(store.all()).isEmpty();
    }

    @Test
    void records_that_cannot_be_read_are_passed_over() {
        reading.catchUp();
        List<ConsumerRecord<byte[], byte[]>> bad = List.of(
                new ConsumerRecord<>("ratchet.live-prompts.v1", 0, 0, Samples.bytes("default/helper"), new byte[] {1}),
                new ConsumerRecord<>("ratchet.live-prompts.v1", 0, 1, null, null),
                tombstone("no-slash"));

        assertThat(bad).noneMatch(reading::read);
    }
}
