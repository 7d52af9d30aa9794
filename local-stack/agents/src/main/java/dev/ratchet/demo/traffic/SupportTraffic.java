package dev.ratchet.demo.traffic;

import java.util.Locale;
import java.util.SplittableRandom;

/** Customers who write to the support of an online shop; the right answer is the intent of what they write first. */
public final class SupportTraffic implements Traffic {
    public static final PhraseBook NORMAL = PhraseBook.read("support/phrases.txt");

    /** The same wishes in a roundabout way, full of words that belong to other intents. */
    public static final PhraseBook DRIFTED = PhraseBook.read("support/drift.txt");

    public static final Slots SLOTS = Slots.read("support/slots.txt");

    private static final double TWO_TOPICS = 0.05;
    private static final double DRIFTED_SHARE = 0.85;

    private final SplittableRandom random;
    private final Variety variety;
    private final Sessions sessions;

    public SupportTraffic(long seed) {
        random = new SplittableRandom(seed);
        variety = new Variety(random);
        sessions = new Sessions(random.split());
    }

    @Override
    public Message next(boolean drifted) {
        String intent = variety.pick(NORMAL.topics());
        PhraseBook book = drifted && variety.chance(DRIFTED_SHARE) ? DRIFTED : NORMAL;
        String text = phrase(book, intent);
        if (variety.chance(TWO_TOPICS)) {
            text = text + " " + second(intent);
        }
        return new Message(sessions.next(), variety.type(variety.dress(text)), intent);
    }

    private String second(String intent) {
        String other = variety.pick(
                NORMAL.topics().stream().filter(topic -> !topic.equals(intent)).toList());
        String also = phrase(NORMAL, other);
        return "By the way: " + also.substring(0, 1).toLowerCase(Locale.ROOT) + also.substring(1);
    }

    private String phrase(PhraseBook book, String intent) {
        String filled = SLOTS.fill(variety.pick(book.of(intent)), random);
        return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }
}
