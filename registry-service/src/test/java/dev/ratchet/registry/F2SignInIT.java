package dev.ratchet.registry;

import static dev.ratchet.registry.People.COOKIE;
import static dev.ratchet.registry.People.PASSWORD;
import static dev.ratchet.registry.People.basic;
import static dev.ratchet.registry.People.browser;
import static dev.ratchet.registry.People.fresh;
import static dev.ratchet.registry.People.join;
import static dev.ratchet.registry.People.json;
import static dev.ratchet.registry.People.newKey;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.People.signIn;
import static dev.ratchet.registry.RegistryClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F2: a browser signs in with a form and keeps a cookie; whoever guesses is locked out. */
@QuarkusTest
class F2SignInIT {
    @Inject
    DataSource dataSource;

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Response answer = signIn(join(newProject(), "viewer"), PASSWORD);

        answer.then().statusCode(200);
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith(COOKIE + "=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieSignsInUntilTheUserSignsOut() {
        String username = join(newProject(), "viewer");

        browser(username).get("/me").then().statusCode(200).body("name", equalTo(username));
        Response out = browser(username).post("/logout");

        out.then().statusCode(204);
        assertThat(out.getHeader("Set-Cookie")).startsWith(COOKIE + "=;").contains("Max-Age=0");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        String username = join(newProject(), "viewer");
        RequestSpecification one = browser(username);
        RequestSpecification other = browser(username);

        one.delete("/me/sessions").then().statusCode(204);

        one.get("/me").then().statusCode(401);
        other.get("/me").then().statusCode(401);
        browser(username).get("/me").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ""})
    void aCookieThatIsNoneIs401AndNoRedirect(String cookie) {
        given().redirects()
                .follow(false)
                .cookie(COOKIE, cookie)
                .get("/prompts")
                .then()
                .statusCode(401)
                .header("Content-Type", startsWith("application/problem+json"));
    }

    @Test
    void aWrongPasswordIs401AndNoRedirect() {
        Response answer = signIn(join(newProject(), "viewer"), "wrong");

        answer.then().statusCode(401);
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void aNameThatCannotBeStoredIsRefusedLikeAnyOther() {
        signIn("\0", PASSWORD).then().statusCode(401);
    }

    @Test
    void whoFailsFiveTimesIsLockedEvenWithTheRightPassword() throws SQLException {
        String username = join(newProject(), "viewer");
        fail(username, 5);

        basic(username).get("/me").then().statusCode(401);
        signIn(username, PASSWORD).then().statusCode(401);
        assertThat(seconds(username)).isBetween(50L, 60L);

        expire(username);
        basic(username).get("/me").then().statusCode(200);
        fail(username, 4);
        basic(username).get("/me").then().statusCode(200);
    }

    @Test
    void eachFurtherMistakeLocksForTwiceAsLong() throws SQLException {
        String username = join(newProject(), "viewer");
        fail(username, 5);
        expire(username);

        fail(username, 1);

        assertThat(seconds(username)).isBetween(110L, 120L);
        assertThat(number("select count(*) from audit_log where action = 'lock_user' and subject = 'user/" + username
                        + "' and actor = 'system:sign_in'"))
                .isEqualTo(2);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreThanTheLimitAreTried() throws Exception {
        String username = join(newProject(), "viewer");

        assertThat(atOnce(24, () -> basic(username, "wrong").get("/me").statusCode()))
                .containsOnly(401);

        assertThat(number("select failed_attempts from users where username = '" + username + "'"))
                .isEqualTo(5);
    }

    @Test
    void manyRightPasswordsAtOnceLockNobody() throws Exception {
        String username = join(newProject(), "viewer");
        fail(username, 4);

        assertThat(atOnce(24, () -> basic(username).get("/me").statusCode())).containsOnly(200);
    }

    @Test
    void lockedWrongAndUnknownLookTheSame() {
        String locked = join(newProject(), "viewer");
        fail(locked, 5);
        String known = join(newProject(), "viewer");

        String answer =
                basic(locked).get("/me").then().statusCode(401).extract().asString();

        assertThat(basic(known, "wrong").get("/me").asString()).isEqualTo(answer);
        assertThat(basic(fresh("nobody")).get("/me").asString()).isEqualTo(answer);
    }

    @Test
    void namesThatNobodyHasLeaveNoTrace() throws SQLException {
        long before = number("select count(*) from users");

        for (int guess = 0; guess < 6; guess++) {
            basic(fresh("nobody")).get("/me").then().statusCode(401);
        }

        assertThat(number("select count(*) from users where username like 'nobody-%'"))
                .isZero();
        assertThat(number("select count(*) from users")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void failuresAndLocksAreCounted() {
        double failures = metric("ratchet_registry_sign_in_failures_total");
        double locks = metric("ratchet_registry_lockouts_total");

        fail(join(newProject(), "viewer"), 5);

        assertThat(metric("ratchet_registry_sign_in_failures_total")).isEqualTo(failures + 5);
        assertThat(metric("ratchet_registry_lockouts_total")).isEqualTo(locks + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,204",
        "Origin,https://evil.example,403",
        "Origin,null,403",
        "X-Nothing,x,204"
    })
    void withACookieAChangeComesFromOurOwnPagesOnly(String header, String value, int status) {
        browser(join(newProject(), "viewer"))
                .header(header, value)
                .delete("/me/sessions")
                .then()
                .statusCode(status);
    }

    @Test
    void anotherSitesPageSignsNobodyIn() {
        Response answer = given().header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", join(newProject(), "viewer"))
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");

        answer.then().statusCode(401);
        assertThat(answer.getCookies()).isEmpty();
    }

    /** A browser that has been asked for a password once sends it along by itself, as it does a cookie. */
    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site,403", "Origin,https://evil.example,403", "Sec-Fetch-Site,same-origin,204"})
    void whatABrowserSendsByBasicComesFromOurOwnPagesOnly(String header, String value, int status) {
        basic(join(newProject(), "viewer"))
                .header(header, value)
                .delete("/me/sessions")
                .then()
                .statusCode(status);
    }

    @Test
    void anotherPasswordAndSigningOutEverywhereAreAudited() throws SQLException {
        String username = join(newProject(), "viewer");

        basic(username).delete("/me/sessions").then().statusCode(204);
        json(basic(username))
                .body(Map.of("old_password", PASSWORD, "new_password", "another long password"))
                .put("/me/password")
                .then()
                .statusCode(204);

        for (String action : List.of("end_sessions", "change_password")) {
            assertThat(number("select count(*) from audit_log where actor = '" + username + "' and subject = 'user/"
                            + username + "' and action = '" + action + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void readingAndProgramsAreNotAskedWhereTheyComeFrom() {
        String project = newProject();
        String username = join(project, "member");

        browser(username)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/me")
                .then()
                .statusCode(200);
        json(as(newKey(project, "member")))
                .header("Origin", "https://elsewhere.example")
                .body(Map.of("name", fresh("prompt"), "template_text", "x"))
                .post("/prompts")
                .then()
                .statusCode(201);
    }

    private static void fail(String username, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            basic(username, "wrong").get("/me").then().statusCode(401);
        }
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(
                            IntStream.range(0, times).mapToObj(one -> request).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private long seconds(String username) throws SQLException {
        return number("select extract(epoch from locked_until - now())::bigint from users where username = '" + username
                + "'");
    }

    private void expire(String username) throws SQLException {
        number("update users set locked_until = now() where username = '" + username + "' returning 1");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
