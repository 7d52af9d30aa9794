package dev.ratchet.monitor.messaging.otlp;

import dev.ratchet.monitor.domain.otlp.Span;
import java.io.IOException;
import java.util.List;

/** An encoding in which the collector's Kafka exporter writes spans; many of them in one record. */
public interface SpanFormat {

    /**
     * @throws IOException where the record is too large or not in this encoding; the message says so in words
     * @throws IllegalArgumentException where a span has no ids
     */
    List<Span> read(byte[] body) throws IOException;
}
