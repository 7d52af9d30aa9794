package dev.ratchet.registry.webhooks;

import dev.ratchet.registry.config.WebhooksConfig;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.addresses.WebhookUrl;
import dev.ratchet.registry.domain.webhooks.Answer;
import dev.ratchet.registry.domain.webhooks.Shipment;
import dev.ratchet.registry.domain.webhooks.Transport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Sends a message as Standard Webhooks wants it and waits for the answer, up to a deadline for all of it. */
@ApplicationScoped
class HttpTransport implements Transport {
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
    private final boolean local;
    private final Duration timeout;
    private final GuardedDns names;
    private final CloseableHttpClient http;

    HttpTransport(WebhooksConfig config) {
        local = config.allowLocal();
        timeout = config.timeout();
        names = new GuardedDns(SystemDefaultDnsResolver.INSTANCE, local);
        http = GuardedHttp.client(names, timeout);
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    @Override
    public void check(String url) {
        String host = WebhookUrl.parse(url, local).getHost();
        try {
            names.resolve(host);
        } catch (GuardedDns.PrivateAddress e) {
            throw new InvalidInput("url", "url must lead to a public address");
        } catch (UnknownHostException e) {
            throw new InvalidInput("url", "url names a host that cannot be found: " + host);
        }
    }

    @Override
    public Answer send(Shipment shipment) {
        long start = System.nanoTime();
        try {
            HttpPost request = request(shipment);
            Future<?> deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                ClassicHttpResponse response = http.executeOpen(null, request, null);
                Answer answer = Responses.read(response, since(start));
                request.cancel(); // closing the response would wait for the rest of it, which may be endless
                return answer;
            } finally {
                deadline.cancel(false);
            }
        } catch (InvalidInput e) {
            return Answer.none(since(start), e.detail());
        } catch (IOException e) {
            return Answer.none(since(start), Faults.told(e, since(start), timeout));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The address is looked at again: what was allowed once may not be any more. */
    private HttpPost request(Shipment shipment) {
        URI url = WebhookUrl.parse(shipment.webhook().target().url(), local);
        String id = shipment.delivery().eventId().toString();
        long timestamp = shipment.at().getEpochSecond();
        String body = shipment.delivery().payload();
        HttpPost request = new HttpPost(url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader(
                "webhook-signature",
                Signatures.of(shipment.webhook().secrets().valid(shipment.at()), id, timestamp, body));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return request;
    }
}
