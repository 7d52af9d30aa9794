package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.registry.domain.InvalidInput;

/** The way out. It never leads to a private address. */
public interface Transport {

    /** Sends once and waits for the answer, for a bounded time; whatever goes wrong is an answer, too. */
    Answer send(Shipment shipment);

    /** Lets an address pass that may be sent to as things are now.
     *
     * @throws InvalidInput naming {@code url} and what is wrong with it */
    void check(String url);
}
