package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.Receiver.Message;
import dev.ratchet.registry.application.webhooks.Dispatch;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F4: settings, the way to a receiver, and what may go wrong on it. */
@QuarkusTest
class F4WebhookWaysIT {
    private static final Map<String, Object> NOTHING = Map.of();

    @Inject
    DataSource dataSource;

    @Inject
    Dispatch dispatch;

    @Inject
    Deliveries deliveries;

    private final Receiver receiver = new Receiver();
    private OtherProject project;
    private String webhook = "";

    @BeforeEach
    void subscribe() throws SQLException {
        project = OtherProject.create(dataSource);
        webhook = create(receiver.url()).statusCode(201).extract().path("webhook.id");
    }

    @AfterEach
    void close() {
        as(project.owner()).delete("/webhooks/{id}", webhook);
        receiver.close();
    }

    private ValidatableResponse create(String url) {
        return send("/webhooks", Map.of("url", url, "events", List.of("deployment.shipped")))
                .then();
    }

    private Response send(String path, Object body) {
        return as(project.owner()).contentType(ContentType.JSON).body(body).post(path);
    }

    private ValidatableResponse test() {
        return send("/webhooks/" + webhook + "/test", NOTHING).then().statusCode(200);
    }

    @Test
    void aTestIsSentAtOnceAndStandsInTheLog() {
        receiver.behave((exchange, n) -> {
            exchange.sendResponseHeaders(202, 0);
            exchange.getResponseBody().write("thank you".getBytes(StandardCharsets.UTF_8));
        });

        String id = test().body("state", equalTo("delivered"))
                .body("event", equalTo("webhook.test"))
                .body("last_status", equalTo(202))
                .extract()
                .path("id");

        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("webhook.test");
            assertThat(message.path()).isEqualTo("/hook");
            assertThat(message.json().at("/data/webhook_id").asText()).isEqualTo(webhook);
        });
        as(project.member())
                .get("/webhooks/{id}/deliveries/{delivery}", webhook, id)
                .then()
                .statusCode(200)
                .body("log[0].response", equalTo("thank you"))
                .body("payload.type", equalTo("webhook.test"));
        given().get("/q/metrics")
                .then()
                .body(containsString("ratchet_registry_webhook_deliveries_total{outcome=\"delivered\"}"))
                .body(containsString("ratchet_registry_webhook_pending"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.behave((exchange, n) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        test().body("state", equalTo("failed")).body("last_error", equalTo("the receiver answered 307"));

        assertThat(receiver.messages()).extracting(Message::path).containsExactly("/hook");
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLongAndAnEndlessAnswerIsNotRead() {
        CountDownLatch released = new CountDownLatch(1);
        receiver.behave((exchange, n) -> {
            if (n == 2) {
                exchange.sendResponseHeaders(200, 0);
                OutputStream endless = exchange.getResponseBody();
                for (int i = 0; i < 100_000; i++) {
                    endless.write(new byte[1_000]);
                }
            }
            awaitQuietly(released);
        });

        test().body("state", equalTo("failed")).body("last_error", equalTo("no answer within 2 s"));
        test().body("state", equalTo("delivered")).body("last_status", equalTo(200));
        released.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReceiverThatIsAwayIsSaidToBe() {
        receiver.close();

        test().body("state", equalTo("failed")).body("last_error", equalTo("the connection was refused"));
    }

    /** What a process leaves behind that sent and died before it could note what came of it. */
    @Test
    void anAttemptThatWasLostIsFollowedByAnotherUnderTheSameId() throws SQLException {
        UUID event = EventIds.fresh();

        insert(event, 1, "now() + interval '1 second'");

        await().until(() -> !receiver.messages().isEmpty());
        assertThat(receiver.messages().getFirst().id()).isEqualTo(event.toString());
        await().until(this::states, equalTo(List.of("delivered")));
        String id =
                as(project.owner()).get("/webhooks/{id}/deliveries", webhook).path("items[0].id");
        as(project.owner())
                .get("/webhooks/{id}/deliveries/{delivery}", webhook, id)
                .then()
                .body("delivery.attempts", equalTo(2))
                .body("log.n", equalTo(List.of(2)));
    }

    private List<String> states() {
        return as(project.owner()).get("/webhooks/{id}/deliveries", webhook).path("items.state");
    }

    @Test
    void ofManyThatLookForWhatIsDueEachDeliveryIsBegunByOne() throws Exception {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID event = EventIds.fresh();
            insert(event, 0, "now()");
            events.add(event.toString());
        }

        List<String> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> calls = IntStream.range(0, 6)
                    .<Callable<List<String>>>mapToObj(i -> () -> dispatch.begin(50, Set.of()).stream()
                            .map(shipment -> shipment.delivery().eventId().toString())
                            .filter(events::contains)
                            .toList())
                    .toList();
            threads.invokeAll(calls).stream().map(Future::resultNow).forEach(begun::addAll);
        }

        await().until(() -> begun.size() + receiver.messages().size() == 12);
        receiver.messages().forEach(message -> begun.add(message.id()));
        assertThat(begun).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void aReceiverThatHangsHoldsFewPlaces() throws SQLException {
        CountDownLatch released = new CountDownLatch(1);
        receiver.behave((exchange, n) -> awaitQuietly(released));
        for (int i = 0; i < 12; i++) {
            insert(EventIds.fresh(), 0, "now()");
        }

        await().until(() -> receiver.messages().size() >= 4);

        await().during(Duration.ofSeconds(1)).until(() -> receiver.messages().size() == 4);
        released.countDown();
    }

    /** Else the transition that tells of the event would fail, a rollback for instance. */
    @Test
    void aWebhookThatIsRemovedMeanwhileIsPassedOver() throws Exception {
        Delivery delivery =
                Delivery.due(UUID.fromString(webhook), EventIds.fresh(), WebhookEvent.SHIPPED, "{}", Instant.now());

        try (Connection removal = dataSource.getConnection();
                Statement statement = removal.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            removal.setAutoCommit(false);
            statement.execute("delete from webhooks where id = '" + webhook + "'");
            Future<?> told =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> deliveries.add(delivery)));
            await().until(() -> Rows.count(dataSource, "select count(*) from pg_locks where not granted") > 0);
            removal.commit();

            assertThat(told).succeedsWithin(Duration.ofSeconds(10));
        }
        assertThat(Rows.count(
                        dataSource, "select count(*) from webhook_deliveries where webhook_id = '" + webhook + "'"))
                .isZero();
    }

    private void insert(UUID event, int attempts, String due) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into webhook_deliveries (id, webhook_id, event_id, event_type, payload, state,"
                    + " attempts, earlier, next_attempt_at, created_at) values ('" + EventIds.fresh() + "', '" + webhook
                    + "', '" + event + "', 'deployment.shipped', '{}', 'pending', " + attempts + ", 0, " + due
                    + ", now())");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/", "http://192.168.1.1/", "https://169.254.169.254/latest", "https://2130706433/",
                "https://user:pw@hooks.example.com/", "ftp://localhost/", "https://localhost./", "http://localhost:22/",
                " ", "nonsense"
            })
    void anAddressThatMustNotBeSentToIsRefusedAndNamed(String url) {
        create(url).statusCode(422).body("field", equalTo("url"));
        as(project.owner())
                .contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .patch("/webhooks/{id}", webhook)
                .then()
                .statusCode(422)
                .body("field", equalTo("url"));
    }

    @Test
    void eventsAreThoseThatThereAre() {
        for (Object events : List.of(List.of(), List.of("deployment.approved"), List.of("webhook.test"))) {
            send("/webhooks", Map.of("url", receiver.url(), "events", events))
                    .then()
                    .statusCode(422)
                    .body("field", equalTo("events"))
                    .body("detail", containsString("deployment.shipped"));
        }
    }

    @Test
    void aSecretIsToldOnceAndAnOwnerAloneSetsWebhooks() {
        as(project.owner()).get("/webhooks").then().body("total", equalTo(1)).body(not(containsString("whsec_")));
        as(project.owner()).get("/webhooks/{id}", webhook).then().body(not(containsString("whsec_")));
        as(project.member()).get("/webhooks").then().statusCode(403);
        as(project.member()).get("/webhooks/{id}/deliveries", webhook).then().statusCode(200);
        as(Accounts.VIEWER).get("/webhooks/{id}/deliveries", webhook).then().statusCode(403);
        List<String> actions = as(project.owner()).get("/audit").path("items.action");
        assertThat(actions).containsExactly("create_webhook");
    }

    @Test
    void anotherProjectsWebhookIsNotThere() {
        String foreign = "/webhooks/" + webhook;

        for (String path : List.of(foreign, foreign + "/deliveries", foreign + "/deliveries/" + UUID.randomUUID())) {
            as(Accounts.OWNER).get(path).then().statusCode(404);
        }
        for (String path : List.of(foreign + "/test", foreign + "/rotate-secret")) {
            RegistryClient.post(path, NOTHING).then().statusCode(404);
        }
        RegistryClient.post(foreign + "/deliveries/" + UUID.randomUUID() + "/redeliver", NOTHING)
                .then()
                .statusCode(404);
        as(Accounts.OWNER).delete(foreign).then().statusCode(404);
        as(Accounts.OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of("enabled", false))
                .patch(foreign)
                .then()
                .statusCode(404);
        assertThat(receiver.messages()).isEmpty();
    }
}
