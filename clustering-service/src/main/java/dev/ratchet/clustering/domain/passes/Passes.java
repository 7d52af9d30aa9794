package dev.ratchet.clustering.domain.passes;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.List;

/** The traces that went well and may be shown: the newest of each prompt version. One that fails after all is none of them. */
public interface Passes {

    /** One that is there already stays as it is, and one that is known to have failed is not added. */
    void add(Pass pass);

    void keepNewest(PromptKey prompt, String promptVersion, int most);

    /** Newest first, and only the newest of each unit: whoever calls most is one voice among others. */
    List<Lesson> newest(PromptKey prompt, String promptVersion, int limit);

    int dropBefore(Instant time);
}
