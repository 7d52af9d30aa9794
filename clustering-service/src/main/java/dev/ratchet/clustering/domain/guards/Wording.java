package dev.ratchet.clustering.domain.guards;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as words, so that spacing, case, accents, look-alike forms and invisible characters hide nothing. */
final class Wording {
    /** Scripts without spaces count by the character. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}_]+");

    /** Accents; in other scripts a mark is a part of its letter. */
    private static final Pattern MARKS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{M}+|\\p{Cf}+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n。！？；;]+");

    private Wording() {}

    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static List<String> words(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /** All runs of {@code length} words. */
    static Set<List<String>> runs(List<String> words, int length) {
        Set<List<String>> runs = new LinkedHashSet<>();
        for (int from = 0; from + length <= words.size(); from++) {
            runs.add(words.subList(from, from + length));
        }
        return runs;
    }

    /** The sentences, each as its words. */
    static List<List<String>> sentences(String text) {
        List<List<String>> sentences = new ArrayList<>();
        Arrays.stream(SENTENCE_END.split(text)).map(Wording::words).forEach(sentences::add);
        return sentences;
    }
}
