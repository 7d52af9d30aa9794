package dev.ratchet.registry.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import dev.ratchet.registry.application.changes.Remembered;
import dev.ratchet.registry.application.prompts.LivePrompts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** What agents that ask for a live prompt are answered, ready to be sent. */
@ApplicationScoped
public class LiveAnswers {
    private static final int CAPACITY = 10_000;

    private final LivePrompts prompts;
    private final ObjectMapper json;
    private final Remembered<Answer> answers;

    LiveAnswers(LivePrompts prompts, ObjectMapper json, ChangeFeed changes) {
        this.prompts = prompts;
        this.json = json;
        this.answers = new Remembered<>(Kind.LIVE_PROMPT, CAPACITY, changes);
    }

    /** The answer where it is at hand; never blocks. */
    Optional<Answer> find(PromptKey key) {
        return answers.get(key.toString());
    }

    /** @throws dev.ratchet.registry.domain.NotFound where no version is live */
    public Answer load(PromptKey key) {
        return answers.find(key.toString(), any -> Optional.of(answer(prompts.now(key))))
                .orElseThrow();
    }

    /** As {@link #load}, without a thread that waits for it where it is at hand. */
    Uni<Answer> get(PromptKey key) {
        return find(key)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> load(key))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** The answer's body for one unit. */
    byte[] body(LivePrompt live, String unit) {
        return bytes(LiveView.of(live, unit));
    }

    private Answer answer(LivePrompt live) {
        return Answer.of(live, bytes(LiveView.of(live)));
    }

    private byte[] bytes(LiveView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the live version of " + view.name(), e);
        }
    }

    /** A live prompt with the body for who names no unit, never changed, and the tag, also as it stands in a header. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(LivePrompt live, EntityTag tag, String quotedTag, byte[] body) {

        static Answer of(LivePrompt live, byte[] body) {
            String tag = Long.toString(live.revision());
            return new Answer(live, new EntityTag(tag), "\"" + tag + "\"", body);
        }
    }
}
