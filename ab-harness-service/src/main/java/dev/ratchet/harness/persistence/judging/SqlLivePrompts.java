package dev.ratchet.harness.persistence.judging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.judging.LivePrompts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** Live prompts in PostgreSQL. */
@ApplicationScoped
class SqlLivePrompts implements LivePrompts {
    private static final String FIND = "select spec from live_prompts where project = ?1 and prompt_name = ?2";

    private final Session database;

    SqlLivePrompts(Session database) {
        this.database = database;
    }

    @Override
    public void follow(LivePrompt told) {
        database.createNativeMutationQuery("""
                        insert into live_prompts as known (project, prompt_name, revision, spec) values (?1, ?2, ?3, ?4)
                        on conflict (project, prompt_name) do update set revision = excluded.revision, spec = excluded.spec
                        where known.revision < excluded.revision""")
                .setParameter(1, told.project())
                .setParameter(2, told.promptName())
                .setParameter(3, told.revision())
                .setParameter(4, EventJson.writeText(told.prompt()))
                .executeUpdate();
    }

    @Override
    public Optional<PromptSpec> find(PromptKey prompt) {
        return find(prompt, FIND);
    }

    @Override
    public Optional<PromptSpec> lock(PromptKey prompt) {
        return find(prompt, FIND + " for no key update");
    }

    private Optional<PromptSpec> find(PromptKey prompt, String sql) {
        return database
                .createNativeQuery(sql, String.class)
                .setParameter(1, prompt.project())
                .setParameter(2, prompt.promptName())
                .getResultList()
                .stream()
                .findFirst()
                .map(text -> EventJson.readTrusted(text, PromptSpec.class));
    }
}
