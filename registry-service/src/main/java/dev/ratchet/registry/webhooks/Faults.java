package dev.ratchet.registry.webhooks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says why a receiver was not reached. The words are ours: an exception's own may tell of our network. */
final class Faults {
    private Faults() {}

    static String told(IOException e, Duration took, Duration timeout) {
        if (took.compareTo(timeout) >= 0) {
            return "no answer within " + timeout.toSeconds() + " s";
        }
        return switch (e) {
            case GuardedDns.PrivateAddress refused -> "the host does not lead to a public address";
            case UnknownHostException unknown -> "the host cannot be found";
            case ConnectTimeoutException slow -> "no connection within the time limit";
            case SocketTimeoutException slow -> "no answer within " + timeout.toSeconds() + " s";
            case ConnectException refused -> "the connection was refused";
            case SSLException insecure -> "TLS failed: the certificate is not valid for the host, or is not trusted";
            default -> "the connection broke before an answer";
        };
    }
}
