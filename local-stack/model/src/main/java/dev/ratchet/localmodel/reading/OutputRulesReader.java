package dev.ratchet.localmodel.reading;

import dev.ratchet.localmodel.reading.OutputRules.LetterCase;
import dev.ratchet.localmodel.reading.OutputRules.Strictness;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules on the form of the answer, sentence by sentence. */
final class OutputRulesReader {
    private static final String ANSWERING = "(?:answer|reply|respond|return|output|write|print|produce|give|emit)";
    private static final Pattern ABOUT_ANSWER =
            Pattern.compile("(?i).*\\b(?:" + ANSWERING + "\\w*|label|intent|category|json"
                    + "|object|text|explanations?|words?|value|name|prose|markdown|punctuation|commentary|line)\\b.*");
    private static final Pattern ONLY =
            Pattern.compile("(?i).*\\b(?:only(?! (?:one|a single) of)|just the|just one|nothing else"
                    + "|nothing but|no (?:other|explanations?|prose|extra|additional|markdown|preamble|commentary|punctuation|code fences?)"
                    + "|without (?:any |an )?(?:explanation|other|further|extra|additional|commentary|punctuation)"
                    + "|do not (?:explain|add)|don't (?:explain|add)|single (?:word|json)|raw json|bare)\\b.*");
    private static final Pattern ASKS_FORM = Pattern.compile("(?i).*\\b" + ANSWERING
            + "\\b.{0,40}\\b(?:label|intent|category|class|json|object|name|word|queue|topic|fields?|keys?)\\b.*");
    private static final Pattern JSON = Pattern.compile("(?i).*\\bjson\\b.*");
    private static final Pattern NO_JSON = Pattern.compile("(?i).*\\b(?:no|not|without)\\b.{0,12}\\bjson\\b.*");
    private static final Pattern EXPLAINS =
            Pattern.compile("(?i).*\\b(?:explain|reasoning|step by step|step-by-step|justify"
                    + "|think (?:it )?through|why you|rationale|thoughts)\\b.*");
    private static final Pattern NEGATED = Pattern.compile(
            "(?i).*\\b(?:no|without|don't|do not|never)\\b.{0,30}\\b(?:explain|explanations?|reasoning|justify|rationale|thoughts)\\b.*");
    private static final Pattern LOWER = Pattern.compile("(?i).*\\blower[ -]?case\\b.*");
    private static final Pattern UPPER = Pattern.compile("(?i).*\\b(?:upper[ -]?case|capital letters|all caps)\\b.*");
    private static final Pattern QUOTED_KEY =
            Pattern.compile("(?i)\\bkeys?\\b[^\"'`\\n]{0,20}[\"'`]([A-Za-z_]\\w*)[\"'`]");
    private static final Pattern PLAIN_KEY =
            Pattern.compile("(?i)\\b(?:key|field)\\s+(?:called |named )?([a-z]+(?:_[a-z]+)*)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;:])\\s+|\\n");
    private static final int LONGEST_SENTENCE = 500;

    private final List<String> sentences;
    private final String text;

    private OutputRulesReader(List<String> lines) {
        text = String.join("\n", lines);
        sentences = Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !sentence.isBlank() && sentence.length() <= LONGEST_SENTENCE)
                .toList();
    }

    /** @param answerCue whether the prompt ends with the likes of {@code Intent:} */
    static OutputRules read(List<String> lines, ResponseForm form, boolean answerCue) {
        OutputRulesReader reader = new OutputRulesReader(lines);
        boolean bound = !(form instanceof ResponseForm.Free);
        boolean skeleton = !JsonSkeleton.read(reader.text).isEmpty();
        boolean json = bound || skeleton || reader.any(s -> matches(JSON, s) && !matches(NO_JSON, s));
        return new OutputRules(
                json,
                bound ? Strictness.STRICT : reader.strictness(answerCue || skeleton),
                reader.letterCase(),
                reader.labelKey(),
                !bound && reader.any(s -> matches(EXPLAINS, s) && !matches(NEGATED, s)));
    }

    private Strictness strictness(boolean hinted) {
        if (any(s -> matches(ONLY, s) && matches(ABOUT_ANSWER, s))) {
            return Strictness.STRICT;
        }
        return hinted || any(s -> matches(ASKS_FORM, s)) ? Strictness.SOFT : Strictness.NONE;
    }

    private LetterCase letterCase() {
        if (any(s -> matches(LOWER, s))) {
            return LetterCase.LOWER;
        }
        return any(s -> matches(UPPER, s)) ? LetterCase.UPPER : LetterCase.AS_GIVEN;
    }

    private String labelKey() {
        for (Pattern pattern : List.of(QUOTED_KEY, PLAIN_KEY)) {
            Matcher key = pattern.matcher(text);
            if (key.find()) {
                return key.group(1);
            }
        }
        return JsonSkeleton.read(text).keySet().stream().findFirst().orElse("label");
    }

    private boolean any(Predicate<String> rule) {
        return sentences.stream().anyMatch(rule);
    }

    private static boolean matches(Pattern pattern, String sentence) {
        return pattern.matcher(sentence).matches();
    }
}
