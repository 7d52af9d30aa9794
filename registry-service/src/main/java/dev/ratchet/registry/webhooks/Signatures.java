package dev.ratchet.registry.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code webhook-signature} header of Standard Webhooks: one signature for each valid secret, apart by a space. */
final class Signatures {
    private Signatures() {}

    static String of(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream().map(secret -> sign(secret, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("a webhook's secret cannot sign", e);
        }
    }
}
