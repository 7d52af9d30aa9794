package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.live.LiveAnswers;
import dev.ratchet.registry.api.ofrep.OfrepFailure.Code;
import dev.ratchet.registry.application.live.LiveNames;
import dev.ratchet.registry.domain.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What the flags of a project evaluate to. */
@ApplicationScoped
class Evaluations {
    private final LiveAnswers live;
    private final LiveNames names;
    private final ObjectMapper json;

    Evaluations(LiveAnswers live, LiveNames names, ObjectMapper json) {
        this.live = live;
        this.names = names;
        this.json = json;
    }

    /** @throws OfrepFailure where there is no such flag */
    EvaluationView one(String project, String key, EvaluationContext context) {
        if (!Names.isName(key)) {
            throw new OfrepFailure(Code.FLAG_NOT_FOUND, "No prompt can have this name");
        }
        try {
            return EvaluationView.of(live.load(new PromptKey(project, key)).live(), context);
        } catch (NotFound e) {
            throw new OfrepFailure(Code.FLAG_NOT_FOUND, e.detail());
        }
    }

    Bulk all(String project, EvaluationContext context) {
        BulkView view = new BulkView(names.of(project).stream()
                .map(name -> one(project, name, context))
                .toList());
        try {
            return Bulk.of(json.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the flags of " + project, e);
        }
    }

    /** All evaluations as they are sent, under the tag of just these bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bulk(EntityTag tag, byte[] body) {
        private static final int TAG_BYTES = 18;

        static Bulk of(byte[] body) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
                String tag = Base64.getUrlEncoder().encodeToString(hash).substring(0, TAG_BYTES * 4 / 3);
                return new Bulk(new EntityTag(tag), body);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
