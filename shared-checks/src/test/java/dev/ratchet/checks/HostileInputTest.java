package dev.ratchet.checks;

import static dev.ratchet.checks.OutputJudgeTest.judge;
import static dev.ratchet.checks.OutputJudgeTest.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.checks.schemas.SchemaCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileInputTest {
    private static final String OBJECT = "{'type':'object'}";

    @Test
    void jsonNestedTenThousandDeepFails() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(judge(OBJECT, null, deep)).isInstanceOf(Judgement.Failed.class);
        assertThat(judge(null, "{\"a\":1}", deep)).isInstanceOf(Judgement.Failed.class);
        assertThat(judge(null, deep, deep)).isEqualTo(new Judgement.Passed());
    }

    @Test
    void aHugeOutputFailsUnread() {
        String huge = "x".repeat(SchemaCheck.MAX_OUTPUT_CHARS + 1);

        assertThat(judge("{'type':'string'}", null, huge))
                .isInstanceOfSatisfying(
                        Judgement.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.detail()).startsWith("length: ")));
        assertThat(judge(null, "refund", huge)).isInstanceOf(Judgement.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(.*)*(.*)\\\\1x$", "(?=a)(.*a){20}$", "(?!b)(.*)(.*)(.*)(.*)(.*)[0-9]$"})
    void aPatternThatBacktracksWithoutEndJudgesNothing(String bomb) {
        String schema = "{'type':'string','pattern':'" + bomb + "'}";

        Judgement judgement = judge(schema, null, "a".repeat(200) + "!");

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Unjudged.class,
                        unjudged -> assertThat(unjudged.why()).contains("pattern"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "([a-z]+)*[0-9]", "(.*a){20}$", "(.*)(.*)(.*)(.*)(.*)[0-9]$"})
    void aPatternThatOtherMatchersChokeOnIsToldInNoTime(String bomb) {
        String schema = "{'type':'string','pattern':'" + bomb + "'}";

        assertThat(judge(schema, null, "a".repeat(200) + "!")).isInstanceOf(Judgement.Failed.class);
    }

    @Test
    void anOrdinaryPatternOverALongTextIsNoBomb() {
        assertThat(judge("{'type':'string','pattern':'^[a-z ]+$'}", null, "lorem ipsum ".repeat(50_000)))
                .isNotInstanceOf(Judgement.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'strnig'}",
                "{'type':'string','pattern':'('}",
                "{'type':'string','minLength':'many'}",
                "{'properties':[]}",
                "{'$ref':'#/$defs/missing'}",
                "{'$ref':'#'}",
                "{'$schema':'https://example.invalid/none'}",
                "'text'",
                "[]",
                "7",
            })
    void aBrokenSchemaJudgesNothing(String schema) {
        assertThat(judge(schema, "{}", "{}")).isInstanceOf(Judgement.Unjudged.class);
    }

    @Test
    void aSchemaNestedWithoutMeasureJudgesNothing() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 10_000; i++) {
            schema = JsonNodeFactory.instance.objectNode().set("not", schema);
        }

        assertThat(OutputJudge.judge(prompt(schema), null, "{}")).isInstanceOf(Judgement.Unjudged.class);
    }

    @Test
    void aRemoteReferenceIsNeverFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/schema.json";

            Judgement judgement = judge("{'$ref':'" + address + "'}", null, "{}");

            assertThat(judgement).isInstanceOf(Judgement.Unjudged.class);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "classpath:draft/2020-12/nothing"})
    void aLocalReferenceIsNeverRead(String address) {
        assertThat(judge("{'$ref':'" + address + "'}", null, "{}")).isInstanceOf(Judgement.Unjudged.class);
    }

    @Test
    void numbersBeyondEveryMeasureAreCompared() {
        assertThat(judge(null, "{\"a\":1e-999999999}", "{\"a\":1e999999999}")).isInstanceOf(Judgement.Failed.class);
        assertThat(judge("{'properties':{'a':{'multipleOf':0.01}}}", null, "{\"a\":1e999999999}"))
                .isNotEqualTo(new Judgement.Passed());
    }

    @Test
    void aSecondJudgementOfTheSameSchemaIsCheap() {
        String schema = "{'type':'object','properties':{'a':{'type':'integer'}}}";
        judge(schema, null, "{}");

        long before = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            judge(schema, null, "{\"a\":1}");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
