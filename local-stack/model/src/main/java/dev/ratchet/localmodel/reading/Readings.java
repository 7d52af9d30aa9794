package dev.ratchet.localmodel.reading;

import dev.ratchet.localmodel.embedding.LeastRecentlyUsed;
import java.util.List;
import java.util.Map;

/** Reads conversations and remembers the instructions read last: a prompt comes back with every text. */
public final class Readings {
    private static final int REMEMBERED = 64;
    private static final int LONGEST_REMEMBERED = 40_000;

    private final Map<Key, Reading> known = LeastRecentlyUsed.ofAtMost(REMEMBERED);

    private record Key(String before, String after, ResponseForm form, List<Shot> turns) {}

    public Reading read(Conversation conversation) {
        Located located = InputFinder.find(conversation);
        Key key = new Key(
                located.before(), located.after(), conversation.form(), ShotReader.turns(conversation.messages()));
        Reading reading = known.get(key);
        if (reading == null) {
            reading = PromptReader.read(located, conversation);
            if (reading.instructions().length() <= LONGEST_REMEMBERED) {
                known.put(key, reading.about(""));
            }
        }
        return reading.about(located.input());
    }
}
