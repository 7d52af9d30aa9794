package dev.ratchet.checks;

import dev.ratchet.checks.matching.Texts;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A short text that failures of one kind share, whatever their ids, numbers and quotations are: the kinds of the reasons,
 * with the keyword, the text looked for and the place of a broken check, the place of a wrong value, and the type and bare message of an error.
 */
public final class FailureSignature {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_PARTS = 4;
    private static final int MAX_MESSAGE = 80;

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{0,500}\"|«[^»]{0,500}»|`[^`]{0,500}`|(?<!\\p{L})'[^']{0,500}'(?!\\p{L})");
    private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]{1,20}://\\S+|\\S+@\\S+");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b(?=[a-z_-]*[0-9])[a-z0-9_-]{2,}\\b|[0-9]+");
    private static final Pattern HEX = Pattern.compile("\\b[a-f]{8,}\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern DEMAND =
            Pattern.compile("(?:not_)?(?:contains|icontains|starts_with|ends_with|regex): [^«]{0,40}(«[^»]{0,60}»).*");
    private static final Pattern KEYWORD = Pattern.compile("[A-Za-z$_]{1,40}");

    private FailureSignature() {}

    /** Independent of the order and number of the reasons. */
    public static String of(List<FailureReason> reasons) {
        String signature = reasons.stream()
                .map(FailureSignature::part)
                .distinct()
                .sorted()
                .limit(MAX_PARTS)
                .collect(Collectors.joining(" + "));
        return signature.isEmpty() ? "unknown" : Texts.shortened(signature, MAX_LENGTH);
    }

    private static String part(FailureReason reason) {
        return switch (reason.kind()) {
            case ERROR -> "error:" + error(reason.detail());
            case OUTCOME -> "outcome";
            case SCORE -> "score";
            case CHECK -> "check:" + keyword(reason.detail()) + demand(reason.detail()) + place(reason.path());
            case MISMATCH -> "mismatch" + place(reason.path());
        };
    }

    private static String keyword(String detail) {
        String head = head(detail);
        return KEYWORD.matcher(head).matches() ? head : "rule";
    }

    /** What is looked for in texts; two checks of one kind are two ways to fail. */
    private static String demand(String detail) {
        Matcher demand = DEMAND.matcher(detail);
        return demand.matches() ? demand.group(1) : "";
    }

    private static String error(String detail) {
        String type = NUMBER.matcher(head(detail)).replaceAll("#");
        String message = detail.length() > head(detail).length() ? normalised(tail(detail)) : "";
        return message.isEmpty() ? type : type + ":" + message;
    }

    private static String head(String detail) {
        int colon = detail.indexOf(':');
        return colon < 0 ? detail : detail.substring(0, colon);
    }

    private static String tail(String detail) {
        return detail.substring(detail.indexOf(':') + 1);
    }

    static String normalised(String message) {
        String text = Texts.shortened(message, 500).toLowerCase(Locale.ROOT);
        text = QUOTED.matcher(text).replaceAll("…");
        text = ADDRESS.matcher(text).replaceAll("…");
        text = IDENTIFIER.matcher(text).replaceAll("#");
        text = HEX.matcher(text).replaceAll("#");
        text = text.replaceAll("#(?:[\\s.,:;/_-]*#)+", "#").replaceAll("\\s+", " ");
        return Texts.shortened(text, MAX_MESSAGE);
    }

    private static String place(@Nullable String path) {
        return path == null || path.equals("$")
                ? ""
                : "@" + NUMBER.matcher(INDEX.matcher(path).replaceAll("[*]")).replaceAll("#");
    }
}
