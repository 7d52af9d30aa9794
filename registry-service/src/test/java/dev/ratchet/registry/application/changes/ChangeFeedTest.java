package dev.ratchet.registry.application.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.registry.application.changes.Changed.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {
    private final ChangeFeed changes = new ChangeFeed();
    private final List<String> told = new ArrayList<>();

    @Test
    void whoLooksAgainIsToldAfterAllHaveForgotten() {
        changes.follow(Kind.API_KEY, id -> told.add("look at " + id), () -> told.add("look"));
        changes.subscribe(Kind.API_KEY, id -> told.add("forget " + id), () -> told.add("forget"));

        changes.tell(Changed.apiKey("a"));
        changes.begin();
        changes.end();

        assertThat(told).containsExactly("forget a", "look at a", "forget", "look", "forget", "look");
    }
}
