package dev.ratchet.monitor.messaging.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.domain.otlp.Attributes;
import dev.ratchet.monitor.domain.otlp.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The encoding {@code otlp_proto}: the protocol's own messages. */
public final class ProtoSpans implements SpanFormat {

    @Override
    public List<Span> read(byte[] body) throws IOException {
        if (body.length > EventJson.MAX_BYTES) {
            throw new IOException("the record has " + body.length + " bytes; the limit is " + EventJson.MAX_BYTES);
        }
        return spans(parse(body));
    }

    private static TracesData parse(byte[] body) throws IOException {
        try {
            return TracesData.parseFrom(body);
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("not spans of OTLP in protobuf", e);
        }
    }

    private static List<Span> spans(TracesData data) {
        List<Span> spans = new ArrayList<>();
        data.getResourceSpansList().forEach(ofResource -> {
            Attributes resource =
                    ProtoValues.attributes(ofResource.getResource().getAttributesList());
            ofResource
                    .getScopeSpansList()
                    .forEach(ofScope -> ofScope.getSpansList().forEach(span -> spans.add(span(span, resource))));
        });
        return spans;
    }

    private static Span span(io.opentelemetry.proto.trace.v1.Span span, Attributes resource) {
        return new Span(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                span.getName(),
                UnixNanos.of(span.getStartTimeUnixNano()),
                UnixNanos.of(span.getEndTimeUnixNano()),
                Span.Status.of(span.getStatus().getCodeValue()),
                span.getStatus().getMessage(),
                resource,
                ProtoValues.attributes(span.getAttributesList()),
                span.getEventsList().stream()
                        .map(event ->
                                new Span.Event(event.getName(), ProtoValues.attributes(event.getAttributesList())))
                        .toList());
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
