package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import dev.ratchet.registry.application.changes.Remembered;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.application.prompts.PromptQueries.Live;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** What agents that ask for a live prompt are answered, ready to be sent. */
@ApplicationScoped
public class LiveAnswers {
    private static final int CAPACITY = 10_000;

    private final PromptQueries prompts;
    private final ObjectMapper json;
    private final Remembered<Answer> answers;

    LiveAnswers(PromptQueries prompts, ObjectMapper json, ChangeFeed changes) {
        this.prompts = prompts;
        this.json = json;
        this.answers = new Remembered<>(Kind.LIVE_PROMPT, CAPACITY, changes);
    }

    /** The answer where it is at hand; never blocks. */
    Optional<Answer> find(PromptKey key) {
        return answers.get(key.toString());
    }

    /** @throws dev.ratchet.registry.domain.NotFound where no version is live */
    Answer load(PromptKey key) {
        return answers.find(key.toString(), any -> Optional.of(answer(prompts.live(key))))
                .orElseThrow();
    }

    private Answer answer(Live live) {
        try {
            byte[] body = json.writeValueAsBytes(LiveView.of(live));
            return Answer.of(live.prompt().revision(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot write the live version of " + live.prompt().key(), e);
        }
    }

    /** A body that is never changed, with its tag, also as it stands in a header. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(EntityTag tag, String quotedTag, byte[] body) {

        static Answer of(long revision, byte[] body) {
            return new Answer(new EntityTag(Long.toString(revision)), "\"" + revision + "\"", body);
        }
    }
}
