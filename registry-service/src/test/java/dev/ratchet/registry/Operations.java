package dev.ratchet.registry;

import static io.restassured.RestAssured.given;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the API: what its description says that there is, and what the code says who may call it. */
final class Operations {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private Operations() {}

    /** One operation.
     *
     * @param body one that it may take; null where it takes none */
    record Operation(String method, String path, @Nullable Body body) {
        boolean isReading() {
            return method.equals("GET");
        }

        boolean isAboutOneThing() {
            return path.contains("{");
        }

        String key() {
            return method + " " + path;
        }
    }

    /** What is sent, and as what. */
    record Body(String contentType, Object sample) {}

    /** All that the running application describes. */
    static List<Operation> described() {
        JsonPath description =
                given().accept(ContentType.JSON).get("/q/openapi").jsonPath();
        SampleBodies samples = new SampleBodies(description.getMap("components.schemas"));
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                body((Map<?, ?>) operation.getValue(), samples))))
                .toList();
    }

    private static @Nullable Body body(Map<?, ?> operation, SampleBodies samples) {
        if (!(operation.get("requestBody") instanceof Map<?, ?> body)
                || !(body.get("content") instanceof Map<?, ?> content)) {
            return null;
        }
        String type = content.keySet().iterator().next().toString();
        boolean isJson = type.equals(ContentType.JSON.toString());
        if (isJson && content.get(type) instanceof Map<?, ?> media && media.get("example") instanceof Map<?, ?> told) {
            return new Body(type, told);
        }
        return isJson && content.get(type) instanceof Map<?, ?> media && media.get("schema") instanceof Map<?, ?> schema
                ? new Body(type, samples.of(schema))
                : new Body(type, "{}");
    }

    /** The least role of each operation of the code, by method and path: owner, member, viewer, anybody or nobody. */
    static Map<String, String> leastRoles() {
        Map<String, String> roles = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.ratchet.registry")
                        .stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource -> operations(resource)
                                .forEach(method -> roles.put(key(resource, method), leastRole(resource, method))));
        return roles;
    }

    private static Stream<Method> operations(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).filter(method -> httpMethod(method) != null);
    }

    private static @Nullable String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }

    private static String key(Class<?> resource, Method method) {
        String path = (part(resource) + part(method)).replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return httpMethod(method) + " " + (path.isEmpty() ? "/" : path);
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String bare = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static String leastRole(Class<?> resource, Method method) {
        String own = said(method);
        return own != null ? own : String.valueOf(said(resource));
    }

    private static @Nullable String said(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return "anybody";
        }
        if (element.isAnnotationPresent(Authenticated.class)) {
            return "signed in";
        }
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        return roles == null ? null : String.join(" or ", roles.value());
    }
}
