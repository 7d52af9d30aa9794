package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.wire.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;
    private static final int UNAVAILABLE = 3;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<AuditRecord> chain = chain(4);
    private List<AuditRecord> exported = chain;
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    AuditCommandTest() throws IOException {}

    @BeforeEach
    void startRegistry() {
        server.createContext(
                "/audit/head",
                exchange -> answer(exchange, EventJson.writeText(chain.getLast().head())));
        server.createContext("/audit/export", exchange -> answer(exchange, lines(exported)));
        server.start();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        int status = "Bearer rk_owner".equals(key) ? 200 : "Bearer rk_member".equals(key) ? 403 : 401;
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(body.getBytes(UTF_8));
        }
    }

    @AfterEach
    void stopRegistry() {
        server.stop(0);
    }

    @Test
    void aWholeChainIsProvedWithItsHead() {
        assertThat(verify("--url", url(), "--key", "rk_owner")).isEqualTo(WHOLE);

        assertThat(out.toString(UTF_8))
                .contains("4 records, each as it was written.")
                .contains("head " + chain.getLast().hash());
    }

    @Test
    void aServerThatHidesTheEndOfItsChainIsFound() {
        exported = chain.subList(0, 3);

        assertThat(verify("--url", url(), "--key", "rk_owner")).isEqualTo(BROKEN);

        assertThat(out.toString(UTF_8)).contains("BROKEN (missing): the chain ends at 3, its head stands at 4");
    }

    @Test
    void aFileIsProvedWithoutAnyServer() throws IOException {
        assertThat(verify("--file", file(lines(chain)))).isEqualTo(WHOLE);

        String changed = lines(chain).replaceFirst("\"thing/2\"", "\"thing/9\"");
        assertThat(verify("--file", file(changed))).isEqualTo(BROKEN);

        assertThat(out.toString(UTF_8))
                .contains("BROKEN (changed): record 2")
                .contains("1 records before it are whole");
    }

    @Test
    void aChainThatWasWrittenAnewDoesNotComeByAHeadThatWasNoted() throws IOException {
        String noted = chain.get(2).hash();
        String forged = lines(chain(6));

        assertThat(verify("--file", file(lines(chain)), "--head", noted)).isEqualTo(WHOLE);
        assertThat(verify("--file", file(forged), "--head", "ab".repeat(32))).isEqualTo(BROKEN);
        assertThat(verify("--file", file(""), "--head", noted)).isEqualTo(BROKEN);

        assertThat(out.toString(UTF_8)).contains("no record has the hash that was noted earlier");
    }

    @Test
    void aLineThatIsNoRecordIsABreak() throws IOException {
        for (String line : List.of("{}", "null", "[]", "nonsense", "{\"project\": \"default\"}", "")) {
            assertThat(verify("--file", file(lines(chain) + "\n" + line + "\n")))
                    .isEqualTo(BROKEN);
        }
        assertThat(out.toString(UTF_8)).contains("line 5 is no record");
    }

    @Test
    void anEmptyLogIsWhole() throws IOException {
        assertThat(verify("--file", file(""))).isEqualTo(WHOLE);
        assertThat(out.toString(UTF_8)).contains("0 records").contains("0".repeat(64));
    }

    @Test
    void aRegistryThatIsAwayOrRefusesHasAnExitCodeOfItsOwn() {
        assertThat(verify("--url", url(), "--key", "rk_member")).isEqualTo(UNAVAILABLE);
        assertThat(verify("--url", url(), "--key", "rk_unknown")).isEqualTo(UNAVAILABLE);
        assertThat(verify("--url", url() + "/elsewhere", "--key", "rk_owner")).isEqualTo(UNAVAILABLE);
        assertThat(verify("--url", "not an address", "--key", "rk_owner")).isEqualTo(UNAVAILABLE);
        server.stop(0);
        assertThat(verify("--url", url(), "--key", "rk_owner")).isEqualTo(UNAVAILABLE);

        assertThat(err.toString(UTF_8))
                .contains("lets only an owner export the audit log", "does not know the key", "answers 404")
                .doesNotContain("rk_member", "rk_owner");
    }

    @Test
    void whatCannotBeMeantIsAMistakeOfTheCaller() {
        assertThat(verify()).isEqualTo(MISUSED);
        assertThat(verify("--head", "abc")).isEqualTo(MISUSED);
        assertThat(verify("--file", folder.resolve("absent").toString())).isEqualTo(MISUSED);
    }

    private int verify(String... options) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        List<String> words = new ArrayList<>(List.of("audit", "verify"));
        words.addAll(List.of(options));
        return Ratchet.run(terminal, new Project(folder), words.toArray(String[]::new));
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.jsonl"), content).toString();
    }

    private static String lines(List<AuditRecord> records) {
        return records.stream().map(EventJson::writeText).collect(Collectors.joining("\n"));
    }

    private static List<AuditRecord> chain(int length) {
        List<AuditRecord> records = new ArrayList<>();
        ChainHead head = ChainHead.empty("default");
        for (int i = 1; i <= length; i++) {
            AuditRecord record = AuditRecord.sealed(head, AT.plusSeconds(i), "owner", "ship", "thing/" + i, null);
            records.add(record);
            head = record.head();
        }
        return records;
    }
}
