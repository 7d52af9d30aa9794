package dev.ratchet.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E4: each kind in the forms that people write, and what only looks like it. */
class E4KindsTest {

    private static String redacted(String text) {
        return Redactor.of(RedactionSettings.DEFAULT).forTrace().text(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to jane.doe@example.com.                        | write to [EMAIL_1].
            <o'brien+x@mail.example.co.uk>                        | <[EMAIL_1]>
            mailto:JANE@EXAMPLE.ORG?subject=x                     | mailto:[EMAIL_1]?subject=x
            ?user=jane%40example.com&x=1                          | ?user=[EMAIL_1]&x=1
            grüße@müller.example                                  | [EMAIL_1]
            call +49 30 901820                                    | call [PHONE_1]
            +14155550123                                          | [PHONE_1]
            (415) 555-0123 is mine                                | [PHONE_1] is mine
            415.555.0123                                          | [PHONE_1]
            1-415-555-0123                                        | [PHONE_1]
            020 7946 0958                                         | [PHONE_1]
            07700900123                                           | [PHONE_1]
            0151/23456789                                         | [PHONE_1]
            au 06 12 34 56 78 merci                               | au [PHONE_1] merci
            my phone: 612 345 678                                 | my phone: [PHONE_1]
            4111 1111 1111 1111 12/27                             | [CARD_1] 12/27
            card 5555-5555-5555-4444.                             | card [CARD_1].
            378282246310005                                       | [CARD_1]
            DE89 3704 0044 0532 0130 00                           | [IBAN_1]
            gb82west12345698765432                                | [IBAN_1]
            SSN 219-09-9999                                       | SSN [NATIONAL_ID_1]
            social security number: 219099999                     | social security number: [NATIONAL_ID_1]
            AB 12 34 56 C                                         | [NATIONAL_ID_1]
            1 84 12 76 451 089 46                                 | [NATIONAL_ID_1]
            12345678Z                                             | [NATIONAL_ID_1]
            12.345.678-Z                                          | [NATIONAL_ID_1]
            X-1234567-L                                           | [NATIONAL_ID_1]
            86 095 742 719                                        | [NATIONAL_ID_1]
            RSSMRA85T10A562S                                      | [NATIONAL_ID_1]
            529.982.247-25                                        | [NATIONAL_ID_1]
            756.9217.0769.85                                      | [NATIONAL_ID_1]
            from 203.0.113.7:8080                                 | from [IP_ADDRESS_1]:8080
            [2001:db8::8a2e:370:7334]:443                         | [[IP_ADDRESS_1]]:443
            fe80:0:0:0:204:61ff:fe9d:f156                         | [IP_ADDRESS_1]
            ::ffff:192.0.2.128                                    | [IP_ADDRESS_1]
            sk-proj-4f9Kd02mXq81LsPz7TbN                          | [API_KEY_1]
            key=AKIAIOSFODNN7EXAMPLE                              | key=[API_KEY_1]
            ghp_0123456789abcdefghijABCDEFGHIJ012345              | [API_KEY_1]
            xoxb-123456789012-abcdefGHIJKL                        | [API_KEY_1]
            whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw                | [API_KEY_1]
            Authorization: Bearer 5f0a9c.77zzQ1x9                 | Authorization: Bearer [API_KEY_1]
            Basic amFuZTpodW50ZXIy                                | Basic [API_KEY_1]
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl     | [JWT_1]
            postgres://app:s3cr3t@db.example.com:5432/x           | postgres://[CREDENTIALS_1]@db.example.com:5432/x
            redis://:p4ss@cache:6379                              | redis://[CREDENTIALS_1]@cache:6379
            redis://:$p4ss@cache:6379                             | redis://[CREDENTIALS_1]@cache:6379
            password=hunter22                                     | password=[SECRET_1]
            my password is Tr0ub4dor                              | my password is [SECRET_1]
            "client_secret": "q8w7e6r5"                           | "client_secret": "[SECRET_1]"
            wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ8dKq0vLs              | [SECRET_1]
            """)
    void isReplaced(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
        assertThat(redacted(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 48213 of 2026-01-15 10:30 for 1,234,567.89 EUR",
                "order number 4155550123, batch 20260115-0042",
                "4111 1111 1111 1112 fails Luhn, 1700000000000 is a time",
                "01/02/2024 12:30, 01.02.2024 and 2024-02-01T10:00:00Z",
                "the amount is 612 345 678 or 12.345.678",
                "DE89 3704 0044 0532 0130 01 and DE12 units",
                "000-12-3456, 666-12-3456, 900-12-3456, 123-00-4567, 123-45-0000",
                "BG 12 34 56 C and QQ 12 34 56 C",
                "12345678A, 12.345.678-A, X-1234567-A, RSSMRA85T10A562T",
                "12345678901 and 86095742718",
                "version 1.2.3.4, v10.0.0.1, 1.2.3.4.5, 127.0.0.1, 300.1.2.3 and ::1",
                "std::vector, 12:30:45, a::b, 00:1a:2b:3c:4d:5e",
                "550e8400-e29b-41d4-a716-446655440000 and 4bf92f3577b34da6a3ce929d0e0e4736",
                "commit da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "git@github.com:acme/shop.git and react@18.2.0",
                "sk-learn-is-a-library-for-machines and the skill",
                "password: must have eight characters; token limit: 4096",
                "Basic authentication and Bearer authentication",
                "{customer_name}, {{message}} and \\{literal}",
                "getUserByIdFromDatabase2, claude-3-5-sonnet-20241022, Meta-Llama-3-70B-Instruct-Turbo",
                "src/main/java/dev/ratchet/events/wire/EventReader2",
                "https://shop.example.com/products/42?page=3#top",
                "[EMAIL_1] said [CARD_12]",
                "What is 5 * 7 (in 1999)? 100% - 3/4",
            })
    void stays(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\\n"})
    void aPrivateKeyGoesWhetherItsLinesAreEscapedOrNotAndAlsoWithoutItsEnd(String line) {
        String key = "-----BEGIN RSA PRIVATE KEY-----" + line + "MIIEow+IBAAKC/AQEA" + line + "q1w2=" + line;

        assertThat(redacted("see " + key + "-----END RSA PRIVATE KEY----- {x}")).isEqualTo("see [PRIVATE_KEY_1] {x}");
        assertThat(redacted("see " + key)).isEqualTo("see [PRIVATE_KEY_1]");
    }
}
