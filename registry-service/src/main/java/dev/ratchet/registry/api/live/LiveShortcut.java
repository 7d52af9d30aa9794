package dev.ratchet.registry.api.live;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.keys.ScopeTable;
import dev.ratchet.registry.api.live.LiveAnswers.Answer;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.security.KeysAtHand;
import dev.ratchet.registry.security.KeysAtHand.Holder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plain case of {@link LiveResource}, answered before anything else is set in motion: a key and a prompt that are both at
 * hand. Whatever is not plain goes on to the resource, which answers this case in the same words. It exists for its speed
 * (see {@code benchmarks/RESULTS.md}).
 */
@ApplicationScoped
public class LiveShortcut {
    private static final int BEFORE_AUTHENTICATION = 250;
    private static final String PREFIX = "/prompts/";
    private static final String SUFFIX = "/live";
    private static final Set<Scope> ENOUGH = ScopeTable.enough("GET", PREFIX + "{name}" + SUFFIX);
    private static final String OTHER_PROJECT = "X-Ratchet-Project";
    private static final String PREFER = "Prefer";

    private final KeysAtHand keys;
    private final LiveAnswers answers;

    LiveShortcut(KeysAtHand keys, LiveAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_AUTHENTICATION);
    }

    private void handle(RoutingContext context) {
        Optional<Answer> answer = answer(context.request());
        if (answer.isPresent()) {
            send(context, answer.get());
        } else {
            context.next();
        }
    }

    private Optional<Answer> answer(HttpServerRequest request) {
        String name = name(request);
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (name == null || authorization == null || request.query() != null || hasMore(request.headers())) {
            return Optional.empty();
        }
        return keys.holder(authorization)
                .filter(LiveShortcut::mayRead)
                .flatMap(holder -> answers.find(new PromptKey(holder.project(), name)))
                .filter(answer -> isPlain(request.getHeader(HttpHeaders.IF_NONE_MATCH), answer));
    }

    private static boolean hasMore(MultiMap headers) {
        return headers.contains(OTHER_PROJECT) || headers.contains(PREFER);
    }

    /** No tag, or the very one; lists, weak ones and stars are the resource's. */
    private static boolean isPlain(@Nullable String tag, Answer answer) {
        return tag == null || tag.equals(answer.quotedTag());
    }

    /** The prompt whose live version is asked for; {@code null} where something else is. */
    private static @Nullable String name(HttpServerRequest request) {
        String path = request.path();
        if (!request.method().equals(HttpMethod.GET)
                || path == null
                || !path.startsWith(PREFIX)
                || !path.endsWith(SUFFIX)) {
            return null;
        }
        int end = path.length() - SUFFIX.length();
        String name = end > PREFIX.length() ? path.substring(PREFIX.length(), end) : "";
        return name.isEmpty() || name.indexOf('/') >= 0 ? null : name;
    }

    private static boolean mayRead(Holder holder) {
        return holder.scopes().isEmpty() || !Collections.disjoint(holder.scopes(), ENOUGH);
    }

    private static void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.ETAG, answer.quotedTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, LiveResource.CACHING);
        if (context.request().headers().contains(HttpHeaders.IF_NONE_MATCH)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, LiveResource.TYPE).end(Buffer.buffer(answer.body()));
        }
    }
}
