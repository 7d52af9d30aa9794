package dev.ratchet.models.endpoints;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Has the OpenAI client open as many connections as our own limits allow; its usual 50 would be a hidden limit below them. */
public final class ManyConnections implements RestClientListener {
    private static final int MANY = 1_024;

    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        if (serviceInterface == OpenAiRestApi.class) {
            builder.property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, MANY);
        }
    }
}
