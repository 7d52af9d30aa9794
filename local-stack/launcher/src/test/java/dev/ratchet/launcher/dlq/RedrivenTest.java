package dev.ratchet.launcher.dlq;

import static dev.ratchet.launcher.dlq.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.launcher.process.StackFailure;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class RedrivenTest {

    @Test
    void lettersInARowAreOneOffset() {
        Redriven redriven =
                Redriven.NOTHING.with(letter(0, 3)).with(letter(4, 4)).with(letter(5, 7));

        assertThat(redriven.commit()).isEqualTo(new OffsetAndMetadata(8, ""));
        assertThat(redriven.holds(7)).isTrue();
        assertThat(redriven.holds(8)).isFalse();
    }

    @Test
    void whatIsLeftOutIsNotHeld() {
        Redriven redriven =
                Redriven.NOTHING.with(letter(0, 0)).with(letter(5, 6)).with(letter(9, 9));

        OffsetAndMetadata commit = redriven.commit();

        assertThat(commit).isEqualTo(new OffsetAndMetadata(1, "5-6,9-9"));
        assertThat(Redriven.read(commit)).isEqualTo(redriven);
        assertThat(redriven.holds(4)).isFalse();
        assertThat(redriven.holds(5)).isTrue();
    }

    @Test
    void aHoleThatIsFilledJoinsItsNeighbours() {
        Redriven redriven = Redriven.read(new OffsetAndMetadata(2, "4-5,9-9"));

        assertThat(redriven.with(letter(2, 3)).commit()).isEqualTo(new OffsetAndMetadata(6, "9-9"));
        assertThat(redriven.with(letter(2, 3)).with(letter(4, 5)).commit()).isEqualTo(new OffsetAndMetadata(6, "9-9"));
    }

    @Test
    void nothingBeforeTheFirstIsHeldWhereItWasLeftOut() {
        assertThat(Redriven.NOTHING.with(letter(4, 4)).commit()).isEqualTo(new OffsetAndMetadata(0, "4-4"));
    }

    @Test
    void moreHolesThanKafkaTakesAreRefused() {
        Redriven redriven = Redriven.NOTHING;
        for (int i = 0; i < 1_000; i++) {
            redriven = redriven.with(letter(10_000 + 2 * i, 10_000 + 2 * i));
        }

        assertThatThrownBy(redriven::commit)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("more holes than can be remembered");
    }
}
