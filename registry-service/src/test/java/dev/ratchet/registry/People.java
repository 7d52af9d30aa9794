package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Projects of their own and people who come by invitation, as browsers and programs see them. */
final class People {
    static final String PASSWORD = "correct horse battery";
    static final String COOKIE = "ratchet-session";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    static String fresh(String kind) {
        return kind + "-" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
    }

    /** A project that the operator's owner has opened. */
    static String newProject() {
        String project = fresh("project");
        json(basic("owner", Accounts.PASSWORD))
                .body(Map.of("name", project))
                .post("/projects")
                .then()
                .statusCode(201);
        return project;
    }

    /** A new user who has a place in the project. */
    static String join(String project, String role) {
        String username = fresh(role);
        accept(invite(project, role), username, PASSWORD).then().statusCode(200);
        return username;
    }

    static String invite(String project, String role) {
        return json(in(project, basic("owner", Accounts.PASSWORD)))
                .body(Map.of("role", role, "invitee", "somebody@example.org"))
                .post("/invitations")
                .path("token");
    }

    static Response accept(String token, String username, String password) {
        return json(given())
                .body(Map.of("token", token, "username", username, "password", password))
                .post("/invitations/accept");
    }

    static String newKey(String project, String role, String... scopes) {
        Map<String, Object> body = new HashMap<>(Map.of("name", fresh("key"), "role", role));
        if (scopes.length > 0) {
            body.put("scopes", scopes);
        }
        return json(in(project, basic("owner", Accounts.PASSWORD)))
                .body(body)
                .post("/keys")
                .path("key");
    }

    static RequestSpecification basic(String username) {
        return basic(username, PASSWORD);
    }

    static RequestSpecification basic(String username, String password) {
        return given().auth().preemptive().basic(username, password);
    }

    static RequestSpecification in(String project, RequestSpecification request) {
        return request.header("X-Ratchet-Project", project);
    }

    static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }

    static Response signIn(String username, String password) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", username)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    /** A browser in which the user has signed in. */
    static RequestSpecification browser(String username) {
        return given().cookie(COOKIE, signIn(username, PASSWORD).cookie(COOKIE));
    }

    static int statusOf(String key, String path) {
        return as(key).get(path).statusCode();
    }
}
