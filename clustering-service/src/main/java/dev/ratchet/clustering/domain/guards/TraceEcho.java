package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what traces say out of what a prompt says in its own words, whatever language it is in: no long run of a trace's
 * words, no whole sentence and no code of one, no short run that commands, and no word that only texts which speak to a
 * model use. What a template quotes as an example may come from a trace, unless that text speaks to a model.
 */
public final class TraceEcho implements Guard {
    private static final int LONG_RUN = 6;
    private static final int SHORT_RUN = 3;
    private static final int SENTENCE_LETTERS = 12;
    private static final int CODE_LETTERS = 16;
    private static final Set<String> COMMANDS = Set.copyOf(List.of(
            ("always never must ignore disregard forget override bypass approve grant reveal refuse accept allow immer"
                            + " nie niemals muss ignoriere ignorieren vergiss genehmige genehmigen toujours jamais ignorez oubliez"
                            + " approuve approuvez siempre nunca ignora olvida aprueba sempre mai approva dimentica aprove altijd nooit"
                            + " negeer zawsze nigdy zignoruj всегда никогда игнорируи одобряи")
                    .split(" ")));

    private final List<String> live;
    private final Set<String> own;
    private final Set<List<String>> longRuns = new HashSet<>();
    private final Set<List<String>> commands = new HashSet<>();
    private final Set<List<String>> hostileRuns = new HashSet<>();
    private final Set<List<String>> sentences = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> telling;

    /**
     * @param inputs what came in, by which anybody may try to speak to a model
     * @param outputs what models made of it
     * @param labels answers that a prompt may name
     */
    public TraceEcho(String live, Collection<String> inputs, Collection<String> outputs, Collection<String> labels) {
        this.live = Wording.words(live);
        own = Stream.concat(Stream.of(live), labels.stream())
                .flatMap(text -> Wording.words(text).stream())
                .collect(Collectors.toSet());
        List<String> texts = inputs.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Injection.decoded(text)))
                .distinct()
                .toList();
        texts.forEach(this::learn);
        outputs.forEach(this::learn);
        Set<String> hostile = texts.stream().filter(Injection::isIn).collect(Collectors.toSet());
        hostile.forEach(text -> hostileRuns.addAll(Wording.runs(Wording.words(text), SHORT_RUN)));
        telling = TellingWords.of(texts, hostile, own);
    }

    private void learn(String text) {
        List<String> words = Wording.words(text);
        Wording.runs(words, LONG_RUN).stream()
                .filter(run -> run.stream().filter(own::contains).count() < LONG_RUN - 1)
                .forEach(longRuns::add);
        Wording.runs(words, SHORT_RUN).stream()
                .filter(run -> run.stream().anyMatch(COMMANDS::contains))
                .forEach(commands::add);
        Wording.sentences(text).stream()
                .filter(sentence -> sentence.size() >= SHORT_RUN && sentence.size() < LONG_RUN)
                .filter(sentence ->
                        String.join("", sentence).length() >= SENTENCE_LETTERS && !own.containsAll(sentence))
                .forEach(sentences::add);
        words.stream()
                .filter(word -> word.length() >= CODE_LETTERS && !own.contains(word))
                .forEach(codes::add);
    }

    @Override
    public Optional<Objection> objection(String template) {
        Quotation parts = Quotation.of(template);
        List<String> words = Wording.words(String.join("\n", parts.own()));
        if (isNews(Wording.runs(words, LONG_RUN), longRuns)
                || words.stream().anyMatch(codes::contains)
                || repeats(words)) {
            return refused("it says in its own words what a trace says");
        }
        if (isNews(Wording.runs(words, SHORT_RUN), commands)) {
            return refused("it repeats a command from a trace");
        }
        if (parts.own().stream().anyMatch(this::tells)) {
            return refused("it uses a word that only texts which speak to a model use");
        }
        return parts.quoted().stream().anyMatch(this::isHostile)
                ? refused("it quotes a trace that speaks to a model")
                : Optional.empty();
    }

    /** Whether a run is from a trace and not from the live prompt. */
    private boolean isNews(Set<List<String>> runs, Set<List<String>> ofTraces) {
        return runs.stream().anyMatch(run -> ofTraces.contains(run) && Collections.indexOfSubList(live, run) < 0);
    }

    private boolean repeats(List<String> words) {
        return sentences.stream()
                .anyMatch(sentence -> Collections.indexOfSubList(words, sentence) >= 0
                        && Collections.indexOfSubList(live, sentence) < 0);
    }

    private boolean tells(String line) {
        return TellingWords.stems(line).anyMatch(telling::contains);
    }

    /** Whether it is of a text that speaks to a model, with what makes it so. */
    private boolean isHostile(String quote) {
        List<String> words = Wording.words(quote);
        boolean ofHostile = isNews(Wording.runs(words, SHORT_RUN), hostileRuns)
                || words.stream().anyMatch(codes::contains);
        return ofHostile && (Injection.isIn(quote) || tells(quote));
    }

    private static Optional<Objection> refused(String detail) {
        return Optional.of(new Objection(Kind.INSTRUCTION_FROM_A_TRACE, detail));
    }
}
