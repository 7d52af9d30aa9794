package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A prompt keeps its language: no script in its own words that the live one does not have, and not mostly the small words of
 * another language. It knows seven languages of the Latin script and needs a few of their small words; short prompts and
 * other languages of one script pass. What is quoted may be in any language, as customers are.
 */
public final class Language implements Guard {
    private static final int ENOUGH_WORDS = 5;
    private static final double CLEAR_LEAD = 1.5;
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "English",
                    words("the and of to in is that it for with as are this be or from by not what when your if they"),
            "German",
                    words(
                            "der die das und ist nicht ein eine zu den mit von für auf im dem sich auch wenn oder wird des"),
            "French", words("le la les et est une un des dans que pour qui pas sur avec il sont du au ce si vous ou"),
            "Spanish", words("el la los las y es una un de que para con por no en se del como si su o más"),
            "Italian", words("il la le e è una un di che per con non in si del della come se o gli sono"),
            "Portuguese", words("o a os as e é uma um de que para com por não em se do da como ou são"),
            "Dutch", words("de het een en is van dat niet op te met voor zijn als er aan of bij"));

    private final Set<UnicodeScript> scripts;
    private final Optional<String> language;

    public Language(String live) {
        scripts = scripts(live);
        language = of(live);
    }

    @Override
    public Optional<Objection> objection(String template) {
        String own = String.join("\n", Quotation.of(template).own());
        Optional<UnicodeScript> foreign = scripts(own).stream()
                .filter(script -> !scripts.contains(script))
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(
                    new Objection(Kind.LANGUAGE, "it is partly written in another script: " + foreign.get()));
        }
        Optional<String> found = of(own);
        return found.isPresent() && language.isPresent() && !found.equals(language)
                ? Optional.of(new Objection(Kind.LANGUAGE, "it is in " + found.get() + " instead of " + language.get()))
                : Optional.empty();
    }

    /** The language whose small words it has most of, clearly; nothing where that cannot be said. */
    static Optional<String> of(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        Map<String, Long> hits = new HashMap<>();
        SMALL_WORDS.forEach((name, small) ->
                hits.put(name, words.stream().filter(small::contains).count()));
        List<Map.Entry<String, Long>> ranked = hits.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        long first = ranked.get(0).getValue();
        return first >= ENOUGH_WORDS && first >= CLEAR_LEAD * ranked.get(1).getValue()
                ? Optional.of(ranked.get(0).getKey())
                : Optional.empty();
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }
}
