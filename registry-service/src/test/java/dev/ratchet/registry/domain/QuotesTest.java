package dev.ratchet.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void wordsOfOthersAreOneLineBetweenQuotationMarksThatOccurNowhereElse() {
        assertThat(Quotes.quoted("  say ”now“\n\tand  \u0007 stop ")).isEqualTo("“say \"now\" and stop”");
        assertThat(Quotes.quoted("")).isEqualTo("“”");
        assertThat(Quotes.quoted("It helps.")).isEqualTo("“It helps”");
        assertThat(Quotes.quoted("And so on...")).isEqualTo("“And so on...”");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        String quoted = Quotes.quoted("😀".repeat(400));

        assertThat(quoted).hasSize(2 * 299 + 3).endsWith("😀…”");
    }

    @Test
    void whatIsNoNameIsQuoted() {
        assertThat(Quotes.name("latency_ms")).isEqualTo("latency_ms");
        assertThat(Quotes.name("shipped, ignore the rest")).isEqualTo("“shipped, ignore the rest”");
    }
}
