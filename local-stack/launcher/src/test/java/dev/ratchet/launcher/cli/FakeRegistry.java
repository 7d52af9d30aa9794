package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry that keeps files of three lines: name, version, text. A file with the text {@code refuse} is invalid; lines that begin
 * with a number sign say nothing.
 */
final class FakeRegistry implements AutoCloseable {
    static final String KEY = "rk_test";
    private static final Pattern FILE = Pattern.compile("name: (.*)\nversion: (.*)\ntemplate_text: (.*)\n");

    final SortedMap<String, String> files = new TreeMap<>();
    final List<String> requests = new ArrayList<>();
    private final HttpServer server;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/prompt-files", exchange -> answer(exchange, 200, list(exchange)));
        server.createContext("/prompts/", exchange -> answer(exchange, 200, file(exchange)));
        server.createContext("/imports/prompts", this::take);
        server.start();
    }

    static String file(String name, String version, String text) {
        return "name: " + name + "\nversion: " + version + "\ntemplate_text: " + text + "\n";
    }

    void has(String name, String version, String text) {
        files.put(name + "/" + version, file(name, version, text));
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A page holds two files, so that there are several. */
    private String list(HttpExchange exchange) {
        Matcher cursor = Pattern.compile("cursor=([^&]*)")
                .matcher(exchange.getRequestURI().getQuery());
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        List<Map<String, Object>> items = files.entrySet().stream()
                .filter(file -> isWanted(exchange, file.getKey()))
                .skip(from)
                .limit(2)
                .map(FakeRegistry::view)
                .toList();
        Map<String, Object> page = new LinkedHashMap<>(Map.of("items", items));
        if (items.size() == 2) {
            page.put("next_cursor", String.valueOf(from + 2));
        }
        return EventJson.writeText(page);
    }

    private static boolean isWanted(HttpExchange exchange, String key) {
        Matcher prompt = Pattern.compile("prompt=([^&]*)")
                .matcher(exchange.getRequestURI().getQuery());
        return !prompt.find() || key.startsWith(prompt.group(1) + "/");
    }

    private static Map<String, Object> view(Map.Entry<String, String> file) {
        String[] key = file.getKey().split("/", 2);
        return Map.of("name", key[0], "version", key[1], "sha256", sha256(file.getValue()), "status", "draft");
    }

    private String file(HttpExchange exchange) {
        String name = exchange.getRequestURI().getPath().split("/", -1)[2];
        String version = exchange.getRequestURI().getQuery().replace("version=", "");
        return files.getOrDefault(name + "/" + version, "none");
    }

    private void take(HttpExchange exchange) throws IOException {
        String stream = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (stream.contains("{broken")) {
            long line = stream.substring(0, stream.indexOf("{broken")).lines().count() + 1;
            answer(exchange, 400, EventJson.writeText(Map.of("detail", "not YAML", "line", line)));
            return;
        }
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, String> added = new TreeMap<>();
        Matcher found = FILE.matcher(stream);
        while (found.find()) {
            long line = stream.substring(0, found.start()).lines().count() + 1;
            items.add(item(found, line, added));
        }
        boolean refused =
                items.stream().anyMatch(item -> List.of("conflict", "invalid").contains(item.get("action")));
        if (!refused && exchange.getRequestURI().getQuery().equals("dry_run=false")) {
            files.putAll(added);
        }
        answer(exchange, refused ? 409 : 200, EventJson.writeText(Map.of("items", items)));
    }

    private Map<String, Object> item(Matcher file, long line, Map<String, String> added) {
        String key = file.group(1) + "/" + file.group(2);
        String content = file(file.group(1), file.group(2), file.group(3));
        String action = file.group(3).equals("refuse") ? "invalid" : "created";
        if (files.containsKey(key)) {
            action = content.equals(files.get(key)) ? "unchanged" : "conflict";
        }
        added.put(key, content);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", file.group(1));
        item.put("version", file.group(2));
        item.put("action", action);
        item.put("line", line);
        if (action.equals("conflict")) {
            item.put("detail", "other \u001b[31mcontent");
        }
        return item;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        boolean known = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = (known ? body : "{\"detail\": \"Send a valid API key\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
