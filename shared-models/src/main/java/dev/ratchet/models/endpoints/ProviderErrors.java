package dev.ratchet.models.endpoints;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Has the OpenAI client keep {@code Retry-After}, which its own errors drop. */
public final class ProviderErrors implements RestClientListener {
    private static final int BEFORE_THE_CLIENTS_OWN = 1;

    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        if (serviceInterface == OpenAiRestApi.class) {
            builder.register(new Mapper(), BEFORE_THE_CLIENTS_OWN);
        }
    }

    static final class Mapper implements ResponseExceptionMapper<ProviderError> {
        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            return status >= 400;
        }

        @Override
        public ProviderError toThrowable(Response response) {
            return new ProviderError(
                    response.getStatus(),
                    response.readEntity(String.class),
                    ProviderError.parseRetryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER), Instant.now()));
        }
    }
}
