package dev.ratchet.redaction.detection;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** IBANs of the countries in the registry of ISO 13616, with or without spaces, by length and MOD 97-10. */
final class Ibans implements Detector {
    private static final Map<String, Integer> LENGTHS = Stream.of(("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27"
                            + " BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22"
                            + " GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21"
                            + " LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28"
                            + " PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24"
                            + " TR26 UA29 VA22 VG24 XK20 YE30")
                    .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.parseInt(entry.substring(2))));

    @Override
    public @Nullable Span find(String text, int at) {
        if (!Chars.isLetter(text.charAt(at))
                || !Chars.isLetter(Chars.at(text, at + 1))
                || !Chars.isDigit(Chars.at(text, at + 2))) {
            return null;
        }
        Integer length = LENGTHS.get(text.substring(at, at + 2).toUpperCase(Locale.ROOT));
        return length == null ? null : find(text, at, length);
    }

    private static @Nullable Span find(String text, int at, int length) {
        StringBuilder iban = new StringBuilder(length);
        int end = at;
        while (end < text.length() && iban.length() < length) {
            char c = text.charAt(end);
            boolean separates = (Chars.isSpace(c) || c == '-') && Chars.isAlphanumeric(Chars.at(text, end - 1));
            if (!separates && !Chars.isAlphanumeric(c)) {
                return null;
            }
            if (!separates) {
                iban.append(Character.toUpperCase(c));
            }
            end++;
        }
        String canonical = iban.toString();
        return canonical.length() == length && Chars.endsWord(text, end) && Checksums.iban(canonical)
                ? Span.of(Kind.IBAN, at, end, canonical)
                : null;
    }
}
