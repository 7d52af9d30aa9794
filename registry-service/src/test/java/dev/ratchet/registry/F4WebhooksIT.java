package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.Event;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F4: what receivers outside are told, and that they are told it once. */
@QuarkusTest
class F4WebhooksIT {
    private static final List<String> ALL = List.of(
            "deployment.proposed",
            "deployment.replay_completed",
            "deployment.shipped",
            "deployment.regressed",
            "deployment.rolled_back",
            "deployment.rejected");
    private static final String BETTER = "Better: {message}";

    private final RegistryClient registry = new RegistryClient();
    private final Receiver receiver = new Receiver();
    private String webhook = "";
    private String secret = "";

    @AfterEach
    void close() {
        if (!webhook.isEmpty()) {
            owner().delete(webhook).then().statusCode(204);
        }
        receiver.close();
        registry.close();
    }

    private void subscribe(List<String> events) {
        JsonPath created = post("/webhooks", Map.of("url", receiver.url(), "events", events))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .jsonPath();
        webhook = "/webhooks/" + created.getString("webhook.id");
        secret = created.getString("secret");
    }

    @Test
    void aStoryWhoseFactsAllComeTwiceIsToldOnceAndSigned() {
        subscribe(ALL);
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        twice(Facts.proposed(id, prompt, BETTER));
        twice(Facts.started(id));
        twice(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        awaitStatus(id, "ab_passed");
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);
        twice(Facts.watching(id, prompt));
        twice(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "rolled_back");
        UUID other = registry.propose(newPrompt(), BETTER);
        decide(other, "reject", "too long").then().statusCode(200);

        await().until(() -> receiver.messagesAbout(other).size() == 2
                && receiver.messagesAbout(id).size() == 5);
        await().during(Duration.ofSeconds(1))
                .until(() -> receiver.messagesAbout(id).size() == 5);

        assertThat(receiver.messagesAbout(id))
                .extracting(Message::type)
                .containsExactlyInAnyOrderElementsOf(ALL.subList(0, 5));
        assertThat(receiver.messagesAbout(other))
                .extracting(Message::type)
                .containsExactlyInAnyOrder("deployment.proposed", "deployment.rejected");
        assertThat(receiver.messages()).allSatisfy(message -> {
            assertThat(message.isSignedWith(secret)).isTrue();
            assertThat(message.header("content-type")).isEqualTo("application/json; charset=UTF-8");
            assertThat(message.body()).doesNotContain("Better:").hasSizeLessThan(5_000);
        });
        Message shipped = only(receiver.messagesAbout(id), "deployment.shipped");
        assertThat(shipped.json().at("/data/from").asText()).isEqualTo("ab_passed");
        assertThat(shipped.json().at("/data/live_version").asText()).isEqualTo("1.1.0");
        assertThat(shipped.json().at("/data/path").asText()).isEqualTo("/deployments/" + id);
        assertThat(shipped.json().at("/data/summary").asText()).isEqualTo(prompt + " 1.1.0 was shipped by owner");
        assertThat(Instant.parse(shipped.json().at("/timestamp").asText())).isBefore(Instant.now());
    }

    private static Message only(List<Message> messages, String type) {
        return messages.stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private void twice(Event fact) {
        Envelope envelope = registry.facts.publish(fact);
        registry.facts.publish(envelope);
        registry.facts.publish(fact);
    }

    @Test
    void whatHappenedLongAgoIsNoNewsWhenItIsReadAgain() {
        subscribe(ALL);
        UUID id = EventIds.fresh();
        Instant yesterday = Instant.now().minus(Duration.ofHours(25));

        registry.facts.publish(Envelope.of("test", yesterday, Facts.proposed(id, newPrompt(), BETTER)));
        awaitStatus(id, "proposed");
        decide(id, "reject", "no").then().statusCode(200);

        await().until(() -> !receiver.messagesAbout(id).isEmpty());
        assertThat(receiver.messagesAbout(id)).extracting(Message::type).containsExactly("deployment.rejected");
    }

    @Test
    void onlyWhatIsSubscribedIsSent() {
        subscribe(List.of("deployment.rejected"));
        UUID id = registry.propose(newPrompt(), BETTER);
        decide(id, "reject", "no").then().statusCode(200);

        await().until(() -> !receiver.messagesAbout(id).isEmpty());
        assertThat(receiver.messagesAbout(id)).extracting(Message::type).containsExactly("deployment.rejected");
    }

    @Test
    void aReceiverThatFailsIsTriedAgainUnderTheSameIdUntilItSucceeds() {
        subscribe(List.of("deployment.proposed"));
        receiver.answer(500, 503, 200);

        registry.propose(newPrompt(), BETTER);

        Response delivery = awaitDelivery("delivered");
        delivery.then()
                .body("log.status", equalTo(List.of(500, 503, 200)))
                .body("log.n", equalTo(List.of(1, 2, 3)))
                .body("delivery.attempts", equalTo(3))
                .body("delivery.last_error", nullValue())
                .body("payload.type", equalTo("deployment.proposed"));
        assertThat(receiver.messages())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.id()).isEqualTo(delivery.path("delivery.event_id")))
                .allSatisfy(message -> assertThat(message.isSignedWith(secret)).isTrue());
        owner().get(webhook).then().body("failing_since", nullValue());
    }

    @Test
    void aReceiverThatNeverSucceedsIsGivenUpAndMayBeTriedAllOverByHand() {
        subscribe(List.of("deployment.proposed"));
        receiver.answer(500);
        registry.propose(newPrompt(), BETTER);
        String id = awaitDelivery("failed")
                .then()
                .body("delivery.attempts", equalTo(4))
                .body("delivery.last_error", equalTo("the receiver answered 500"))
                .extract()
                .path("delivery.id");
        owner().get(webhook).then().body("failing_since", notNullValue()).body("enabled", equalTo(true));
        as(Accounts.MEMBER)
                .post(webhook + "/deliveries/" + id + "/redeliver")
                .then()
                .statusCode(403);

        receiver.answer(200);
        owner().post(webhook + "/deliveries/" + id + "/redeliver")
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"));

        awaitDelivery("delivered").then().body("delivery.attempts", equalTo(5));
        assertThat(receiver.messages())
                .extracting(Message::id)
                .hasSize(5)
                .containsOnly(receiver.messages().getFirst().id());
    }

    @Test
    void aReceiverThatIsGoneIsAskedNoMore() {
        subscribe(List.of("deployment.proposed"));
        receiver.answer(410);

        registry.propose(newPrompt(), BETTER);

        awaitDelivery("failed").then().body("delivery.attempts", equalTo(1));
        owner().get(webhook)
                .then()
                .body("enabled", equalTo(false))
                .body("disabled_reason", equalTo("the receiver answered 410 Gone"));
        registry.propose(newPrompt(), BETTER);
        owner().get(webhook + "/deliveries").then().body("total", equalTo(1));
        owner().get(
                        "/audit?action=disable_webhook&subject={id}",
                        webhook.substring(1).replace("webhooks", "webhook"))
                .then()
                .body("total", equalTo(1))
                .body("items[0].actor", equalTo("system:webhooks"));
    }

    @Test
    void aRotatedSecretSignsBesideTheNewOne() {
        subscribe(List.of("deployment.proposed"));
        String renewed = post(webhook + "/rotate-secret", "{}")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        post(webhook + "/test", "{}").then().statusCode(200).body("state", equalTo("delivered"));

        Message message = receiver.messages().getFirst();
        assertThat(renewed).isNotEqualTo(secret);
        assertThat(message.isSignedWith(secret)).isTrue();
        assertThat(message.isSignedWith(renewed)).isTrue();
        assertThat(message.isSignedWith("whsec_" + "A".repeat(32))).isFalse();
    }

    @Test
    void switchedOffNothingIsSentAndOnAgainItIs() {
        subscribe(List.of("deployment.proposed"));
        patch(Map.of("enabled", false))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("disabled_reason", equalTo("by owner"));
        UUID unheard = registry.propose(newPrompt(), BETTER);
        patch(Map.of("enabled", true, "description", "ours")).then().body("description", equalTo("ours"));
        UUID heard = registry.propose(newPrompt(), BETTER);

        await().until(() -> receiver.messagesAbout(heard).size() == 1);
        assertThat(receiver.messagesAbout(unheard)).isEmpty();
    }

    private Response patch(Object body) {
        return owner().contentType(ContentType.JSON).body(body).patch(webhook);
    }

    /** The only delivery of the webhook, once it is in that state. */
    private Response awaitDelivery(String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> owner().get(webhook + "/deliveries").path("items.state"), equalTo(List.of(state)));
        String id = owner().get(webhook + "/deliveries").path("items[0].id");
        return as(Accounts.MEMBER).get(webhook + "/deliveries/" + id);
    }
}
