package dev.ratchet.benchmarks.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A GET as it goes over the wire. */
record Request(String host, int port, String text) {

    static Request get(String server, String path, Map<String, String> headers) {
        URI address = URI.create(server);
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return new Request(
                address.getHost(), address.getPort(), text.append("\r\n").toString());
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
