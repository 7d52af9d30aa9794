package dev.ratchet.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E4: what an operator may switch off, add and allow. */
class E4SettingsTest {
    private static final String TEXT = "jane@example.com from 203.0.113.7, customer KD-12345";

    private static String redacted(List<String> off, Map<String, String> patterns, List<String> allow, String text) {
        return Redactor.of(RedactionSettings.of(true, off, patterns, allow, null))
                .forTrace()
                .text(text);
    }

    @Test
    void switchedOffNothingChanges() {
        Redactor off = Redactor.of(RedactionSettings.of(false, List.of(), Map.of(), List.of(), null));

        assertThat(off.forTrace().text("{\"password\":\"x\"} " + TEXT)).isEqualTo("{\"password\":\"x\"} " + TEXT);
    }

    @Test
    void aKindThatIsOffStays() {
        assertThat(redacted(List.of("ip-address"), Map.of(), List.of(), TEXT))
                .isEqualTo("[EMAIL_1] from 203.0.113.7, customer KD-12345");
    }

    @Test
    void aPatternOfOnesOwnHasItsOwnName() {
        Map<String, String> patterns = Map.of("customer", "KD-[0-9]+|[A-Z]+_1");

        String clean = redacted(List.of(), patterns, List.of(), TEXT);

        assertThat(clean).isEqualTo("[EMAIL_1] from [IP_ADDRESS_1], customer [CUSTOMER_1]");
        assertThat(redacted(List.of(), patterns, List.of(), clean)).isEqualTo(clean);
    }

    @Test
    void whatIsAllowedStays() {
        assertThat(redacted(
                        List.of(),
                        Map.of(),
                        List.of("Example.com", "203.0.113.7"),
                        TEXT + " a@sub.example.com b@x.org"))
                .isEqualTo(TEXT + " a@sub.example.com [EMAIL_1]");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> redacted(List.of("emial"), Map.of(), List.of(), ""))
                .hasMessageContaining("there is no kind emial");
        assertThatThrownBy(() -> redacted(List.of(), Map.of("x y", "a"), List.of(), ""))
                .hasMessageContaining("x y is no name");
        assertThatThrownBy(() -> redacted(List.of(), Map.of("x", "("), List.of(), ""))
                .hasMessageContaining("ratchet.redaction.patterns");
    }
}
