package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.queued;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TraceQueueTest {
    private final ProducerRecord<byte[], byte[]> first = queued(10);
    private final ProducerRecord<byte[], byte[]> second = queued(10);
    private final ProducerRecord<byte[], byte[]> third = queued(10);

    @Test
    void drops_the_newest_when_full() throws InterruptedException {
        TraceQueue queue = new TraceQueue(2, 1_000, DropPolicy.NEWEST);
        queue.offer(first);
        queue.offer(second);

        boolean taken = queue.offer(third);

        assertThat(taken).isFalse();
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(queue.take()).isSameAs(first);
    }

    @Test
    void drops_the_oldest_when_full() throws InterruptedException {
        TraceQueue queue = new TraceQueue(2, 1_000, DropPolicy.OLDEST);
        queue.offer(first);
        queue.offer(second);

        boolean taken = queue.offer(third);

        assertThat(taken).isTrue();
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(queue.take()).isSameAs(second);
    }

    @Test
    void bytes_count_too() throws InterruptedException {
        TraceQueue queue = new TraceQueue(100, 25, DropPolicy.NEWEST);
        queue.offer(first);
        queue.offer(second);

        assertThat(queue.offer(third)).isFalse();

        queue.take();
        assertThat(queue.offer(third)).isTrue();
    }

    @Test
    void a_record_that_never_fits_does_not_empty_the_queue() {
        TraceQueue queue = new TraceQueue(100, 25, DropPolicy.OLDEST);
        queue.offer(first);

        boolean taken = queue.offer(queued(26));

        assertThat(taken).isFalse();
        assertThat(queue.waiting()).isEqualTo(1);
    }

    @Test
    void a_closed_queue_gives_what_it_has_and_takes_no_more() throws InterruptedException {
        TraceQueue queue = new TraceQueue(2, 1_000, DropPolicy.NEWEST);
        queue.offer(first);

        queue.close();

        assertThat(queue.offer(second)).isFalse();
        assertThat(queue.take()).isSameAs(first);
        assertThat(queue.take()).isNull();
    }
}
