package dev.ratchet.benchmarks.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The corpus is made of values that others have published as valid, and is the same each time. */
class CorpusTest {

    @Test
    void checkDigitsAreAsPublished() {
        assertThat(CheckedNumbers.luhn("411111111111111")).isEqualTo("4111111111111111");
        assertThat(CheckedNumbers.iban("DE", "370400440532013000")).isEqualTo("DE89370400440532013000");
        assertThat(CheckedNumbers.iban("GB", "WEST12345698765432")).isEqualTo("GB82WEST12345698765432");
        assertThat(CheckedNumbers.dni(12_345_678)).isEqualTo("12345678Z");
        assertThat(CheckedNumbers.nie(0, 1_234_567)).isEqualTo("X1234567L");
        assertThat(CheckedNumbers.nir("1841276451089")).isEqualTo("184127645108946");
        assertThat(CheckedNumbers.taxId("8609574271")).isEqualTo("86095742719");
        assertThat(CheckedNumbers.cpf("529982247")).isEqualTo("52998224725");
        assertThat(CheckedNumbers.ean13("756921707698")).isEqualTo("7569217076985");
        assertThat(CheckedNumbers.codiceFiscale("RSSMRA85T10A562")).isEqualTo("RSSMRA85T10A562S");
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(Corpus.texts()).isEqualTo(Corpus.texts()).hasSize(64_000);
    }

    @Test
    void theIntervalIsWilsons() {
        assertThat(new Rate(1990, 2000)).hasToString("99.50 % (99.08–99.73)");
        assertThat(new Rate(2000, 2000)).hasToString("100.00 % (99.81–100.00)");
        assertThat(new Rate(0, 0)).hasToString("–");
    }
}
