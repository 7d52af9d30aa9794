package dev.ratchet.registry.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void aSignatureIsThatOfTheSpecification() {
        assertThat(Signatures.of(List.of(SECRET), ID, 1_614_265_330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachValidSecretSigns() {
        String both = Signatures.of(List.of("whsec_" + "A".repeat(32), SECRET), ID, 1_614_265_330, BODY);

        assertThat(both.split(" ", -1))
                .hasSize(2)
                .allMatch(signature -> signature.startsWith("v1,"))
                .endsWith("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
