package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.api.Preference;
import dev.ratchet.registry.application.evaluations.AwaitEvaluations;
import dev.ratchet.registry.config.EvaluationsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers 201 where the work is over within the time that the caller waits, else 202. */
@ApplicationScoped
class Waiting {
    private final AwaitEvaluations evaluations;
    private final EvaluationsConfig config;

    Waiting(AwaitEvaluations evaluations, EvaluationsConfig config) {
        this.evaluations = evaluations;
        this.config = config;
    }

    /** @param place where it can be looked at later
     * @param view what there is to tell, asked for after the wait */
    Response answer(HttpHeaders headers, List<UUID> ids, String place, Supplier<?> view) {
        List<String> prefer = headers.getRequestHeader("Prefer");
        Preference preference = Preference.of(prefer == null ? List.of() : prefer);
        boolean over = evaluations.await(ids, preference.patience(config.usualWait(), config.maxWait()));
        Response.ResponseBuilder answer =
                Response.status(over ? 201 : 202).location(URI.create(place)).entity(view.get());
        @Nullable String applied = preference.applied(config.maxWait());
        return (applied == null ? answer : answer.header("Preference-Applied", applied)).build();
    }
}
