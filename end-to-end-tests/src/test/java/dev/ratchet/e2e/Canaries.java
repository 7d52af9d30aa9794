package dev.ratchet.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A secret of each kind that may stand nowhere but in the trace that brought it. */
final class Canaries {
    static final String EMAIL = "canary.yellow@leak.example";

    /** As an agent writes it. */
    static final Map<String, String> WRITTEN = written();

    /** What of it would be recognised anywhere, in any spelling that a service might give it. */
    private static final List<String> TRACKS = List.of(
            "canary.yellow",
            "leak.example",
            "5550 7731",
            "55507731",
            "4000 0566 5566 5556",
            "4000056655665556",
            "GB33 BUKB",
            "GB33BUKB20201555555555",
            "219-09-9999",
            "RSSMRA85T10A562S",
            "203.0.113.77",
            "2001:db8::77:1",
            "Canary4f9Kd02mXq81",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnki",
            "MIIEcanaryKEY",
            "c4nary-pw",
            "h0rse-battery-c4nary",
            "wJalrXUtnFEMI");

    private Canaries() {}

    private static Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("email", EMAIL);
        written.put("phone", "+49 30 5550 7731");
        written.put("card", "4000 0566 5566 5556");
        written.put("iban", "GB33 BUKB 2020 1555 5555 55");
        written.put("ssn", "219-09-9999");
        written.put("codice", "RSSMRA85T10A562S");
        written.put("four", "203.0.113.77");
        written.put("six", "2001:db8::77:1");
        written.put("key", "sk-proj-Canary4f9Kd02mXq81LsPz7TbN");
        written.put("jwt", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkiLCJuIjoxfQ.c2lnbmF0dXJlMTIz");
        written.put("pem", "-----BEGIN PRIVATE KEY-----\nMIIEcanaryKEY+q1w2e3r4t5\n-----END PRIVATE KEY-----");
        written.put("url", "postgres://app:c4nary-pw@db.internal:5432/shop");
        written.put("password", "h0rse-battery-c4nary");
        written.put("random", "wJalrXUtnFEMI7K7MDENGbPxRfiCYzQ8dKq0vLs");
        return written;
    }

    /** All of them in one text. */
    static String sentence() {
        return String.join(
                "; ",
                Stream.concat(
                                WRITTEN.entrySet().stream()
                                        .filter(entry -> !entry.getKey().equals("password"))
                                        .map(Map.Entry::getValue),
                                Stream.of("password=" + WRITTEN.get("password")))
                        .toList());
    }

    /** The first track in the text, or nothing. */
    static String in(String text) {
        return TRACKS.stream().filter(text::contains).findFirst().orElse("");
    }
}
