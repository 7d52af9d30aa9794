package dev.ratchet.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the fullest good exchange of each operation that the tests have, for the API's description: run the integration
 * tests with {@code -Dopenapi.record=true}, then read and clean what is new in {@code src/main/resources/openapi}. What is
 * there already stays as it is.
 */
final class ExampleRecorder implements Filter {
    private static final Path FOLDER = Path.of("src/main/resources/openapi");
    private static final int MAX_CHARS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Integer> recorded = new HashMap<>();

    static void installWhereAskedFor() {
        if (Boolean.getBoolean("openapi.record") && RestAssured.filters().isEmpty()) {
            RestAssured.filters(new ExampleRecorder());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() / 100 == 2 && !request.getURI().contains("/q/")) {
            find(request).ifPresent(operation -> record(operation, request, response));
        }
        return response;
    }

    private Optional<Operation> find(FilterableRequestSpecification request) {
        if (operations.isEmpty()) {
            load(request);
        }
        String path = URI.create(request.getURI()).getPath();
        return operations.stream()
                .filter(operation -> operation.method.equals(request.getMethod())
                        && operation.path.matcher(path).matches())
                .min((a, b) -> Integer.compare(a.parameters, b.parameters));
    }

    private void load(FilterableRequestSpecification request) {
        URI any = URI.create(request.getURI());
        JsonNode paths = read(RestAssured.given()
                        .noFilters()
                        .accept("application/json")
                        .get("http://" + any.getAuthority() + "/q/openapi")
                        .asString())
                .path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String id = operation.getValue().path("operationId").asText();
                    operations.add(Operation.of(operation.getKey(), path.getKey(), id));
                }));
    }

    private synchronized void record(Operation operation, FilterableRequestSpecification request, Response response) {
        Path file = FOLDER.resolve(operation.id + ".json");
        String body = response.asString();
        if (!isWanted(operation, file, body.length())) {
            return;
        }
        recorded.put(operation.id, body.length());
        ObjectNode example = JSON.createObjectNode();
        put(example, "request", text(request));
        put(example, "response", body);
        if (!example.isEmpty()) {
            write(file, example);
        }
    }

    private boolean isWanted(Operation operation, Path file, int length) {
        Integer known = recorded.get(operation.id);
        return !operation.id.isEmpty() && length <= MAX_CHARS && (known == null ? !Files.exists(file) : length > known);
    }

    private static @Nullable String text(FilterableRequestSpecification request) {
        Object body = request.getBody();
        return body instanceof String text ? text : null;
    }

    private static void put(ObjectNode example, String part, @Nullable String text) {
        if (text != null && !text.isBlank() && (text.startsWith("{") || text.startsWith("["))) {
            example.set(part, read(text));
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    private static void write(Path file, ObjectNode example) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writeValueAsString(example) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Operation(String method, Pattern path, int parameters, String id) {
        static Operation of(String method, String path, String id) {
            int parameters = (int) path.chars().filter(c -> c == '{').count();
            Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
            return new Operation(method.toUpperCase(Locale.ROOT), pattern, parameters, id);
        }
    }
}
