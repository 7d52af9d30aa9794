package dev.ratchet.registry;

import static dev.ratchet.registry.People.fresh;
import static dev.ratchet.registry.People.in;
import static dev.ratchet.registry.People.join;
import static dev.ratchet.registry.People.json;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.Provider.token;
import static dev.ratchet.registry.RegistryClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F2: people come from an OpenID Connect provider, with the role that it says. */
@QuarkusTest
@TestProfile(F2ProviderIT.WithProvider.class)
class F2ProviderIT {

    /** The application with a provider. */
    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Provider.class));
        }
    }

    @ParameterizedTest
    @CsvSource({"viewer,200,403,403", "member,200,422,403", "owner,200,422,200"})
    void theClaimSaysTheRole(String role, int read, int write, int decide) {
        String key = token(fresh("subject"), claims(fresh("ada"), role));

        as(key).get("/prompts").then().statusCode(read);
        json(as(key)).body("{}").post("/prompts").then().statusCode(write);
        as(key).get("/keys").then().statusCode(decide);
    }

    @Test
    void aUserIsMadeAtFirstSightAndStaysTheSame() {
        String subject = fresh("subject");
        String name = fresh("ada");

        as(token(subject, claims(name, "member")))
                .get("/me")
                .then()
                .body("name", equalTo(name))
                .body("kind", equalTo("user"))
                .body("project", equalTo("default"))
                .body("role", equalTo("member"));
        as(token(subject, claims("renamed-" + name, "member")))
                .get("/me")
                .then()
                .body("name", equalTo(name));
        People.basic(name).get("/me").then().statusCode(401);
    }

    @Test
    void anotherClaimIsAnotherRole() {
        String subject = fresh("subject");
        String name = fresh("ada");
        as(token(subject, claims(name, "owner"))).get("/keys").then().statusCode(200);

        as(token(subject, claims(name, "viewer"))).get("/keys").then().statusCode(403);

        json(as(Accounts.OWNER))
                .body(Map.of("role", "owner"))
                .put("/members/{name}", name)
                .then()
                .statusCode(409)
                .body("detail", containsString("provider"));
    }

    @Test
    void theClaimSaysTheProjectToo() {
        String project = newProject();
        String subject = fresh("subject");
        Map<String, Object> claims = new HashMap<>(claims(fresh("ada"), "member"));
        claims.put("ratchet_project", project);

        as(token(subject, claims)).get("/me").then().body("project", equalTo(project));
        in("default", as(token(subject, claims))).get("/prompts").then().statusCode(403);
        claims.put("ratchet_project", fresh("unknown"));
        as(token(subject, claims)).get("/prompts").then().statusCode(403);
    }

    @Test
    void aTokenWithoutARoleOfOursIsForbidden() {
        as(token(fresh("subject"), Map.of("preferred_username", fresh("ada"))))
                .get("/prompts")
                .then()
                .statusCode(403);
        as(token(fresh("subject"), claims(fresh("ada"), "admin")))
                .get("/prompts")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system:oidc", "ada\nlovelace", "ada/owner"})
    void aNameThatCouldBeTakenForAnothersIsForbidden(String username) {
        as(token(fresh("subject"), claims(username, "owner")))
                .get("/prompts")
                .then()
                .statusCode(403);
    }

    @Test
    void ofSeveralRolesTheHighestCounts() {
        Map<String, Object> claims = Map.of(
                "preferred_username", fresh("ada"), "ratchet_role", List.of("viewer", "other", "owner", "member"));

        as(token(fresh("subject"), claims)).get("/me").then().body("role", equalTo("owner"));
    }

    @Test
    void aUserOfOursIsNeverTakenOverByTheirName() {
        String ours = join("default", "owner");

        as(token(fresh("subject"), claims(ours, "owner")))
                .get("/prompts")
                .then()
                .statusCode(403);

        People.basic(ours).get("/me").then().statusCode(200).body("role", equalTo("owner"));
    }

    @Test
    void aTokenForSomebodyElseOfSomebodyElseOrOfYesterdayIs401() {
        Map<String, Object> claims = claims(fresh("ada"), "owner");
        String subject = fresh("subject");

        assert401(token(Provider.ISSUER, subject, "another-client", claims, 3_600));
        assert401(token("another-issuer", subject, Provider.CLIENT, claims, 3_600));
        assert401(token(Provider.ISSUER, subject, Provider.CLIENT, claims, -60));
        String good = token(subject, claims);
        assert401(good.substring(0, good.length() - 6) + "AAAAAA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "rk_owner_wrong"})
    void whatIsNoTokenIs401(String token) {
        assert401(token);
    }

    @Test
    void keysAndPasswordsWorkBesides() {
        as(Accounts.VIEWER).get("/prompts").then().statusCode(200);
        People.basic("owner", Accounts.PASSWORD).get("/prompts").then().statusCode(200);
        People.browser(join("default", "viewer")).get("/me").then().statusCode(200);
        given().redirects().follow(false).get("/prompts").then().statusCode(401);
    }

    @Test
    void aBrowserGoesToTheProviderAndComesBackSignedIn() {
        String name = fresh("ada");
        Provider.next(fresh("subject"), claims(name, "member"));

        Response away = hop("/sign-in/provider", Map.of());
        away.then().statusCode(302).header("Location", containsString("/people/authorize"));
        Response provider = hop(away.getHeader("Location"), Map.of());
        Response back = hop(provider.getHeader("Location"), away.getCookies());
        Map<String, String> session = back.getCookies();
        hop("/sign-in/provider", session).then().statusCode(303).header("Location", endsWith("/"));

        given().cookies(session)
                .get("/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("role", equalTo("member"));
        given().cookies(session)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/logout")
                .then()
                .statusCode(403);
        Response out = given().cookies(session).post("/logout");
        out.then().statusCode(204);
        assertThat(out.getHeaders().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("q_session=;") && cookie.contains("Max-Age=0"));
    }

    private static Response hop(String location, Map<String, String> cookies) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(cookies)
                .get(location);
    }

    private static void assert401(String token) {
        as(token)
                .get("/prompts")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Content-Type", startsWith("application/problem+json"))
                .body("detail", containsString("Send a valid API key"));
    }

    private static Map<String, Object> claims(String username, String role) {
        return Map.of("preferred_username", username, "ratchet_role", role);
    }
}
