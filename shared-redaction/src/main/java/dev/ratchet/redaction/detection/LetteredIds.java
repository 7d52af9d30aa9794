package dev.ratchet.redaction.detection;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** National ids with letters: UK NINO, Spanish DNI and NIE, Italian codice fiscale, French NIR. */
final class LetteredIds implements Detector {
    private static final int LONGEST = 26;

    private static final Pattern NINO = Pattern.compile(
            "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\\d{2} ?\\d{2} ?\\d{2} ?|-\\d{2}-\\d{2}-\\d{2}-)[A-D]");
    private static final Pattern DNI = Pattern.compile("(?:(\\d{2}\\.\\d{3}\\.\\d{3})|(\\d{8}))[ -]?([A-Z])");
    private static final Pattern NIE = Pattern.compile("([XYZ])[ -]?(\\d{7})[ -]?([A-Z])");
    private static final String CF_DIGIT = "[\\dLMNP-V]";
    private static final Pattern CODICE_FISCALE = Pattern.compile(
            "[A-Z]{3} ?[A-Z]{3} ?" + CF_DIGIT + "{2}[A-EHLMPRST]" + CF_DIGIT + "{2} ?[A-Z]" + CF_DIGIT + "{3} ?[A-Z]");
    private static final Pattern NIR = Pattern.compile(
            "[1-478][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}[ .]?\\d{3}[ .-]?\\d{2}");

    @Override
    public @Nullable Span find(String text, int at) {
        if (text.length() - at < 9 || !mayBegin(text, at)) {
            return null;
        }
        int end = Chars.run(text, at, LONGEST, c -> c < 128);
        String part = text.substring(at, end).toUpperCase(Locale.ROOT);
        if (Chars.isDigit(part.charAt(0))) {
            Span nir = match(NIR, text, part, at);
            return nir != null ? nir : match(DNI, text, part, at);
        }
        Span nino = match(NINO, text, part, at);
        Span other = nino != null ? nino : match(NIE, text, part, at);
        return other != null ? other : match(CODICE_FISCALE, text, part, at);
    }

    /** Cheap, as words begin everywhere: ASCII letters or digits, and a digit among the next characters. */
    private static boolean mayBegin(String text, int at) {
        boolean goesOn = Chars.at(text, at - 1) == '-' && Chars.isWord(Chars.at(text, at - 2));
        if (goesOn || !Chars.isAlphanumeric(text.charAt(at))) {
            return false;
        }
        int plain = Chars.run(text, at, 9, c -> Chars.isAlphanumeric(c) || c == ' ' || c == '-' || c == '.');
        return plain - at == 9 && hasDigit(text, at, plain);
    }

    private static boolean hasDigit(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Span match(Pattern pattern, String text, String part, int at) {
        Matcher matcher = pattern.matcher(part);
        if (!matcher.lookingAt() || !Chars.endsWord(text, at + matcher.end())) {
            return null;
        }
        String canonical = matcher.group().replaceAll("[ .-]", "");
        return isValid(pattern, canonical) ? Span.of(Kind.NATIONAL_ID, at, at + matcher.end(), canonical) : null;
    }

    private static boolean isValid(Pattern pattern, String id) {
        if (pattern == DNI) {
            return Checksums.dni(Integer.parseInt(id.substring(0, 8)), id.charAt(8));
        }
        if (pattern == NIE) {
            int number = Integer.parseInt((char) ('0' + id.charAt(0) - 'X') + id.substring(1, 8));
            return Checksums.dni(number, id.charAt(8));
        }
        if (pattern == CODICE_FISCALE) {
            return Checksums.codiceFiscale(id);
        }
        return pattern == NINO || Checksums.nir(id);
    }
}
