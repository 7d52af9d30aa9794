package dev.ratchet.launcher.dlq;

import static dev.ratchet.launcher.dlq.Letters.letter;
import static dev.ratchet.launcher.dlq.Letters.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class LetterFilterTest {
    private static final LetterFilter ALL = new LetterFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Letter LETTER = usual(5, new byte[0]);

    @Test
    void theTopicHasThreeNames() {
        assertThat(topic("ratchet.traces.v1").fits(LETTER)).isTrue();
        assertThat(topic("traces").fits(LETTER)).isTrue();
        assertThat(topic(Letters.TOPIC).fits(LETTER)).isTrue();
        assertThat(topic("failures").fits(LETTER)).isFalse();
    }

    private static LetterFilter topic(String name) {
        return new LetterFilter(
                Optional.of(name), ALL.group(), ALL.reason(), ALL.since(), ALL.partition(), ALL.offset());
    }

    @Test
    void theReasonMayBePartAndOfAnyCase() {
        assertThat(reason("JSON: UNREC").fits(LETTER)).isTrue();
        assertThat(reason("utf-8").fits(LETTER)).isFalse();
    }

    private static LetterFilter reason(String text) {
        return new LetterFilter(
                ALL.topic(), ALL.group(), Optional.of(text), ALL.since(), ALL.partition(), ALL.offset());
    }

    @Test
    void theTimeIsThatAtWhichTheGroupGaveUp() {
        assertThat(since("2026-03-01T12:00:00Z").fits(LETTER)).isTrue();
        assertThat(since("2026-03-01T12:00:01Z").fits(LETTER)).isFalse();
        assertThat(since("1970-01-01T00:00:02Z").fits(letter(0, 0))).isFalse();
    }

    private static LetterFilter since(String time) {
        return new LetterFilter(
                ALL.topic(),
                ALL.group(),
                ALL.reason(),
                Optional.of(Instant.parse(time)),
                ALL.partition(),
                ALL.offset());
    }

    @Test
    void aLetterThatSaysNothingFitsWhereNothingIsAsked() {
        assertThat(ALL.fits(letter(0, 0))).isTrue();
        assertThat(letter(0, 0).whyStuck()).isEqualTo("it does not say from which topic it came");
    }

    @Test
    void aLetterGoesBackAsItCame() {
        assertThat(LETTER.again().topic()).isEqualTo("ratchet.traces.v1");
        assertThat(LETTER.again().partition()).isNull();
        assertThat(LETTER.again().headers()).extracting(Header::key).containsExactly("x-agent");
    }

    @Test
    void aLetterThatWasCutStays() {
        assertThat(letter(0, 0, "ratchet_dlq_topic", "t", "ratchet_dlq_cut_from_bytes", "20000000")
                        .whyStuck())
                .contains("was cut");
    }
}
