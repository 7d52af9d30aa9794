package dev.ratchet.clustering.domain.guards;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells texts that speak to a model from those that speak to a shop or a bank: by what they say in a dozen languages, by
 * forged roles, delimiters and calls, and by what is hidden in them. A list like this is never complete; it decides only
 * what is shown and quoted, not what becomes a rule of a prompt.
 */
public final class Injection {
    private static final String NEGATES =
            "(?:ignore|disregard|forget|override|bypass|supersede|ignorier|vergiss|missacht|uberschreib"
                    + "|oublie|contourne|ignora|olvida|omite|dimentica|esquec|desconsider|negeer|vergeet|zignoruj|zapomnij|игнорир|забудь"
                    + "|yok say|unut|glem|忽略|无视|無視|忘記|忘れ|تجاهل|무시|अनदेखा)";
    private static final String RULES =
            "(?:instruction|rule|prompt|above|previous|prior|earlier|guideline|anweisung|vorgabe|regel"
                    + "|consigne|directive|regle|instruccion|instruco|instruca|istruzion|regol|regla|regra|instructie|instrukcj|polecen|инструкц"
                    + "|правил|talimat|kural|instruks|指示|指令|规则|規則|提示|プロンプト|تعليمات|지시|지침|निर्देश)";
    private static final String EVER =
            "(?:always|only|from now on|immer|ab jetzt|toujours|desormais|siempre|sempre|altijd|zawsze"
                    + "|всегда|her zaman|alltid|总是|总要|始终|必ず|常に|항상|دائما|हमेशा)";
    private static final String GRANTS =
            "(?:approv|grant|refund|accept|allow|reveal|(?:answer|reply|respond|say|output|return|choose|classify|label)\\b"
                    + "|genehmig|erstatt|antwort|sage|approuv|rembours|repond|aprob|aprueb|apruebe|reembols|rispond|rimbors|aprov|goedkeur|keur"
                    + "|terugbeta|zatwierdz|одобр|возвращ|возврат|onayla|godkjenn|批准|退款|回答|承認|返金|승인|환불|وافق|الموافقة|स्वीकार)";

    private static final List<Pattern> SPEAKS_TO_A_MODEL = List.of(
            Pattern.compile(NEGATES + ".{0,60}" + RULES + "|" + RULES + ".{0,40}" + NEGATES),
            Pattern.compile(EVER + "\\W{0,3}(?:\\w{1,15}\\W{1,3}){0,3}" + GRANTS),
            Pattern.compile(GRANTS + "\\w*\\W{0,3}(?:\\w{1,15}\\W{1,3}){0,3}" + EVER),
            Pattern.compile("never (?:refuse|reject|deny|decline|escalate|mention|ask)"),
            Pattern.compile(
                    "system ?prompt|prompt template|prompt (?:must|should|shall)|new (?:instruction|rule|policy|task)"
                            + "|you are now|you must now|du bist (?:jetzt|nun)|developer mode|jailbreak|as an ai\\b|(?:to|into|in) the prompt"
                            + "|(?:your|the) (?:new )?(?:instructions|policy) (?:is|are)|(?:note|message) (?:to|for) the (?:model|writer|optimi[sz]er|ai)"
                            + "|\\bprompt\\b.{0,30}\\b(?:add|append|insert|include|hinzu|ajout|anad|aggiung|adicion)|\\b(?:add|append|insert|include|"
                            + "fuge|ajoute|anade|aggiungi|adicione|voeg|dodaj|добавь|ekle)\\b.{0,60}\\b(?:prompt|template|instruction|rule)"),
            Pattern.compile(
                    "(?m)^\\W{0,6}(?:system|assistant|developer|instruction|rule|policy|important)\\W{0,4}[:：>\\]]"),
            Pattern.compile("<\\||\\[/?inst]|<<sys>>|```|(?m)^#{1,6} |={4,}|-{5,}|\\*\\*\\w+:?\\*\\*"),
            Pattern.compile(
                    "</?(?:system|instruction|live_prompt|failures|example|passing|already_tried|attempt|candidate|tool|rule|policy|prompt)"),
            Pattern.compile(
                    "\"?(?:tool_call|function_call|template_text|tool_name|arguments|role|function)\"?\\s*[:=]"));

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){10,}");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\u200B\\u2060\\uFEFF\\x{E0000}-\\x{E007F}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{Zs}\\n]{8,}");

    private Injection() {}

    public static boolean isIn(String text) {
        return HIDDEN.matcher(text).find() || decoded(text).findAny().isPresent() || isInPlain(Wording.plain(text));
    }

    private static boolean isInPlain(String plain) {
        String joined = letterByLetter(plain);
        return speaks(plain) || (!joined.equals(plain) && speaks(joined));
    }

    private static boolean speaks(String plain) {
        return SPEAKS_TO_A_MODEL.stream()
                .anyMatch(pattern -> pattern.matcher(plain).find());
    }

    /** {@code i g n o r e} and {@code i.g.n.o.r.e} as words. */
    private static String letterByLetter(String plain) {
        return plain.replaceAll("(?<=\\b\\w)[ .*_-](?=\\w\\b)", "").replaceAll("\\s{2,}", " ");
    }

    /** What is written in it as base64 or in hexadecimal digits. */
    static Stream<String> decoded(String text) {
        Stream<String> base64 = BASE64.matcher(text).results().flatMap(found -> base64(found.group()).stream());
        Stream<String> hex = HEX.matcher(text)
                .results()
                .flatMap(found -> readable(HexFormat.of().parseHex(found.group())).stream());
        return Stream.concat(base64, hex);
    }

    private static Optional<String> base64(String text) {
        try {
            String standard = text.replace('-', '+').replace('_', '/').replace("=", "");
            return readable(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Words, not chance: with a space, and nothing but letters, digits and punctuation. */
    private static Optional<String> readable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains(" ")
                        && !text.contains("\uFFFD")
                        && READABLE.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty();
    }
}
