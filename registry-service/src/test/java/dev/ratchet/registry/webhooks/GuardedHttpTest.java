package dev.ratchet.registry.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client, told by a resolver of the test's that every name is this machine. */
class GuardedHttpTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private final List<String> hosts = new CopyOnWriteArrayList<>();

    @Test
    void itConnectsToTheAddressThatWasCheckedUnderTheName() throws IOException {
        HttpServer server = HttpServer.create(here(), 0);
        int port = start(server);

        int status = post("http://hooks.example.com:" + port + "/hook", true);

        server.stop(0);
        assertThat(status).isEqualTo(204);
        assertThat(hosts).containsExactly("hooks.example.com:" + port);
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsNotConnectedTo() throws IOException {
        HttpServer server = HttpServer.create(here(), 0);
        String url = "http://hooks.example.com:" + start(server) + "/hook";

        IOException refused = catchThrowableOfType(IOException.class, () -> post(url, false));

        server.stop(0);
        assertThat(hosts).isEmpty();
        assertThat(Faults.told(refused, Duration.ZERO, TIMEOUT))
                .isEqualTo("the host does not lead to a public address");
    }

    @Test
    void aCertificateThatNobodyTrustsIsNoReceivers() throws Exception {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned("hooks.example.com")));
        String url = "https://hooks.example.com:" + start(server) + "/hook";

        IOException refused = catchThrowableOfType(IOException.class, () -> post(url, true));

        server.stop(0);
        assertThat(hosts).isEmpty();
        assertThat(Faults.told(refused, Duration.ZERO, TIMEOUT)).startsWith("TLS failed");
    }

    @ParameterizedTest
    @CsvSource({"1,100000", "10000,10"})
    void aHeadWithoutEndIsNotReadIntoMemory(int headers, int length) throws IOException {
        HttpServer server = HttpServer.create(here(), 0);
        server.createContext("/long", exchange -> {
            for (int header = 0; header < headers; header++) {
                exchange.getResponseHeaders().set("X-" + header, "x".repeat(length));
            }
            exchange.sendResponseHeaders(204, -1);
        });
        String url = "http://hooks.example.com:" + start(server) + "/long";

        IOException refused = catchThrowableOfType(IOException.class, () -> post(url, true));

        server.stop(0);
        assertThat(Faults.told(refused, Duration.ZERO, TIMEOUT)).isEqualTo("the connection broke before an answer");
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private int start(HttpServer server) {
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static int post(String url, boolean local) throws IOException {
        DnsResolver here = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (CloseableHttpClient http = GuardedHttp.client(new GuardedDns(here, local), TIMEOUT)) {
            return http.execute(new HttpPost(url), response -> response.getCode());
        }
    }

    private SSLContext selfSigned(String name) throws Exception {
        Path store = folder.resolve("receiver.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
