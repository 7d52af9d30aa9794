package dev.ratchet.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final int INTENTS = 12;
    private static final int PHRASINGS = 60;
    private static final int DRIFTED_PHRASINGS = 15;

    @Test
    void every_intent_has_at_least_sixty_distinct_phrasings() {
        PhraseBook book = SupportTraffic.NORMAL;

        assertThat(book.topics()).hasSizeGreaterThanOrEqualTo(INTENTS);
        assertThat(book.topics())
                .allSatisfy(intent -> assertThat(distinct(book.of(intent))).hasSizeGreaterThanOrEqualTo(PHRASINGS));
    }

    @Test
    void every_intent_has_at_least_fifteen_drifted_phrasings() {
        PhraseBook book = SupportTraffic.DRIFTED;

        assertThat(book.topics()).containsExactlyInAnyOrderElementsOf(SupportTraffic.NORMAL.topics());
        assertThat(book.topics())
                .allSatisfy(
                        intent -> assertThat(distinct(book.of(intent))).hasSizeGreaterThanOrEqualTo(DRIFTED_PHRASINGS));
    }

    @Test
    void order_changes_come_in_at_least_sixty_shapes() {
        assertThat(distinct(all(OrderTraffic.NORMAL))).hasSizeGreaterThanOrEqualTo(PHRASINGS);
        assertThat(distinct(all(OrderTraffic.DRIFTED))).hasSizeGreaterThanOrEqualTo(DRIFTED_PHRASINGS);
    }

    @Test
    void no_phrasing_stands_for_two_things() {
        List<PhraseBook> books =
                List.of(SupportTraffic.NORMAL, SupportTraffic.DRIFTED, OrderTraffic.NORMAL, OrderTraffic.DRIFTED);

        List<String> phrases =
                books.stream().map(PhrasesTest::all).flatMap(Collection::stream).toList();

        assertThat(distinct(phrases)).hasSameSizeAs(phrases);
    }

    @Test
    void every_place_can_be_filled() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> phrases = List.of(SupportTraffic.NORMAL, SupportTraffic.DRIFTED).stream()
                .map(PhrasesTest::all)
                .flatMap(Collection::stream)
                .toList();

        assertThat(phrases)
                .allSatisfy(phrase ->
                        assertThat(SupportTraffic.SLOTS.fill(phrase, random)).doesNotContain("{", "}"));
    }

    private static List<String> all(PhraseBook book) {
        return book.phrases().values().stream().flatMap(Collection::stream).toList();
    }

    /** Without regard to case, punctuation, and what stands in the places. */
    private static List<String> distinct(Collection<String> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.replaceAll("\\{\\w+}", "_")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z_0-9]+", " ")
                        .strip())
                .distinct()
                .toList();
    }
}
