package dev.ratchet.registry;

import static dev.ratchet.registry.People.newKey;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.Operations.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * F2: every operation that the API describes, tried by everybody who may not. An operation that is added is walked without
 * anybody's doing, and one without a role fails.
 */
@QuarkusTest
class AccessWalkIT {
    /** All that somebody may do whom nobody knows. */
    private static final Set<String> OPEN = Set.of("POST /invitations/accept");

    /** What is the same for all projects. */
    private static final String SHARED = "/templates";

    /** What everybody may do who is anybody, in whatever project. */
    private static final String SIGNED_IN = "signed in";

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final List<String> ROLES = List.of("viewer", "member", "owner");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    @Test
    void everyOperationSaysWhoMayCallIt() {
        Map<String, String> roles = Operations.leastRoles();

        walk(
                Operations.described(),
                (operation, verdicts) -> verdicts.assertThat(roles.get(operation.key()))
                        .as(operation.key())
                        .isIn(
                                OPEN.contains(operation.key())
                                        ? Set.of("anybody")
                                        : Set.of("owner", "member", "viewer", SIGNED_IN)));
    }

    @Test
    void nothingButTheWelcomeIsLeftUndescribed() {
        List<String> described =
                Operations.described().stream().map(Operation::key).toList();

        assertThat(Operations.leastRoles().keySet().stream().filter(key -> !described.contains(key)))
                .containsExactly("GET /");
    }

    @Test
    void whoNobodyKnowsIsRefusedEverywhere() {
        walk(guarded(), (operation, verdicts) -> {
            Response answer = send(operation, given(), own(operation));

            verdicts.assertThat(answer.statusCode())
                    .as(operation.key() + ": " + answer.asString())
                    .isEqualTo(401);
        });
    }

    @Test
    void aRoleThatIsTooLowIsRefusedEverywhere() {
        Map<String, String> least = Operations.leastRoles();

        walk(guarded(), (operation, verdicts) -> {
            int lowest = Math.max(0, ROLES.indexOf(least.get(operation.key())));
            for (String role : ROLES.subList(0, lowest)) {
                Response answer = send(operation, as(key(role)), own(operation));

                verdicts.assertThat(answer.statusCode())
                        .as(operation.key() + " as " + role + ": " + answer.asString())
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void anOwnerOfAnotherProjectFindsNothingOfThisOne() {
        makeThings();
        String stranger = stranger();

        List<Operation> ofProjects = guarded().stream()
                .filter(operation -> !operation.path().contains(SHARED))
                .toList();
        walk(ofProjects, (operation, verdicts) -> {
            if (operation.isAboutOneThing()) {
                Response answer = send(operation, as(stranger), own(operation));

                verdicts.assertThat(answer.statusCode())
                        .as(operation.key() + ": " + answer.asString())
                        .isIn(403, 404);
            } else if (operation.isReading()) {
                Set<String> ours = names(send(operation, as(Accounts.OWNER), operation.path()));

                verdicts.assertThat(names(send(operation, as(stranger), operation.path())))
                        .as(operation.key())
                        .noneMatch(ours::contains);
            }
        });
    }

    @Test
    void aProjectThatIsNotTheCallersIsRefusedEverywhere() {
        String stranger = stranger();
        Map<String, String> least = Operations.leastRoles();

        walk(guarded(), (operation, verdicts) -> {
            if (!SIGNED_IN.equals(least.get(operation.key()))) {
                Response answer = send(operation, People.in("default", as(stranger)), own(operation));

                verdicts.assertThat(answer.statusCode())
                        .as(operation.key() + ": " + answer.asString())
                        .isEqualTo(403);
            }
        });
    }

    private static void walk(List<Operation> operations, BiConsumer<Operation, SoftAssertions> step) {
        assertThat(operations).hasSizeGreaterThan(20);
        SoftAssertions verdicts = new SoftAssertions();
        operations.forEach(operation -> step.accept(operation, verdicts));
        verdicts.assertAll();
    }

    private static List<Operation> guarded() {
        return Operations.described().stream()
                .filter(operation -> !OPEN.contains(operation.key()))
                .toList();
    }

    private static void makeThings() {
        try (RegistryClient registry = new RegistryClient()) {
            registry.propose(newPrompt(), "Better: {message}");
        }
        newKey("default", "viewer");
        People.invite("default", "viewer");
    }

    /** The key of an owner of a project to which nobody of the first one belongs. */
    private static String stranger() {
        String project = newProject();
        String owner = People.join(project, "owner");
        String key = newKey(project, "owner");
        People.basic(owner).delete("/members/owner").then().statusCode(204);
        return key;
    }

    private static String key(String role) {
        return switch (role) {
            case "viewer" -> Accounts.VIEWER;
            case "member" -> Accounts.MEMBER;
            default -> Accounts.OWNER;
        };
    }

    private static Response send(Operation operation, RequestSpecification caller, String path) {
        RequestSpecification request = caller.redirects().follow(false);
        Operations.Body body = operation.body();
        if (body != null) {
            request.config(UTF_8).contentType(body.contentType()).body(bytes(body.sample()));
        }
        return request.request(operation.method(), path);
    }

    private static byte[] bytes(Object sample) {
        return (sample instanceof String text ? text : EventJson.writeText(sample)).getBytes(StandardCharsets.UTF_8);
    }

    /** The path to something of the first project, where there is something. */
    private static String own(Operation operation) {
        String path = operation.path();
        for (Matcher next = PARAMETER.matcher(path); next.find(); next = PARAMETER.matcher(path)) {
            String list = path.substring(0, next.start() - 1);
            path = path.substring(0, next.start()) + thing(list, next.group(1)) + path.substring(next.end());
        }
        return path;
    }

    private static String thing(String list, String parameter) {
        Response answer = as(Accounts.OWNER).get(list);
        return Stream.of(parameter, "id", "name", "username", "version")
                .flatMap(field -> values(answer, field))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Set<String> names(Response answer) {
        return Stream.of("id", "name", "prompt_name", "prefix")
                .flatMap(field -> values(answer, field))
                .collect(Collectors.toSet());
    }

    /** What a list has in a field; nothing where the answer is no list. */
    private static Stream<String> values(Response answer, String field) {
        if (answer.statusCode() != 200 || !answer.contentType().contains("json")) {
            return Stream.empty();
        }
        boolean isList = answer.jsonPath().get() instanceof List;
        @Nullable List<@Nullable Object> items = answer.jsonPath().getList(isList ? "$" : "items");
        return items == null
                ? Stream.empty()
                : items.stream()
                        .map(item -> item instanceof Map<?, ?> fields ? fields.get(field) : null)
                        .filter(Objects::nonNull)
                        .map(String::valueOf);
    }
}
