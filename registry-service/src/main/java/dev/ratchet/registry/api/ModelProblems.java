package dev.ratchet.registry.api;

import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong with a model, as problems. */
public class ModelProblems {

    @ServerExceptionMapper
    public Response unavailable(ModelUnavailable e) {
        if (e.kind() == Cause.MISCONFIGURED) {
            return Problems.builder(502, "Bad Gateway")
                    .withDetail("The model refuses this installation's key; an operator must set OPENAI_API_KEY")
                    .build()
                    .toResponse();
        }
        return Problems.builder(503, "Service Unavailable")
                .withDetail("The model gives no answer now (" + e.getMessage() + "); try again later")
                .withHeader(
                        HttpHeaders.RETRY_AFTER, Math.max(1, e.suggestedDelay().toSeconds()))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response spent(BudgetSpent e) {
        return Problems.builder(429, "Too Many Requests")
                .withDetail("The model was not asked: " + e.getMessage())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response refused(ModelRefused e) {
        return Problems.builder(502, "Bad Gateway")
                .withDetail("The model refuses to answer: " + e.getMessage())
                .build()
                .toResponse();
    }
}
