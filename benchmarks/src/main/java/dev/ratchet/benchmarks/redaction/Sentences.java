package dev.ratchet.benchmarks.redaction;

import java.util.List;

/** What stands around a value: half sentences that do not say what comes. */
final class Sentences {
    private static final List<String> FRAMES = List.of(
            "Please update my record: |.",
            "Hi, this is | - can you check?",
            "| is the one I used last time",
            "I was told to send you |, so here it is.",
            "Could you look into |? Thanks a lot!",
            "The customer wrote: \"|\" and nothing else.",
            "As discussed (|) we will proceed.",
            "Original message:\n> |\n> best regards",
            "Bitte ändern Sie das auf | und melden Sie sich.",
            "Merci de noter | pour la suite.",
            "He puesto | en el formulario.",
            "Ho inserito | nel modulo, grazie.",
            "- item: |\n- quantity: 2",
            "value=|; next=none",
            "{\"note\":\"see | please\",\"n\":3}",
            "| ",
            "see: |");
    private static final List<String> TALK = List.of(
            "My parcel is late and nobody answers. ",
            "",
            "",
            "I have ordered twice this year. ",
            "The app crashes when I open the second page. ",
            "Ich warte seit drei Tagen. ");

    private Sentences() {}

    /** The texts before and behind. */
    static String[] around(Draw draw, boolean oneLine) {
        String frame = draw.of(FRAMES);
        while (!oneLine && frame.startsWith("{")) {
            frame = draw.of(FRAMES);
        }
        String[] both = frame.split("\\|", -1);
        return new String[] {frame.startsWith("{") ? both[0] : draw.of(TALK) + both[0], both[1]};
    }
}
