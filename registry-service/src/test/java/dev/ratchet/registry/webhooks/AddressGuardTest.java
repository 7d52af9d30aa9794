package dev.ratchet.registry.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.addresses.PublicAddress;
import dev.ratchet.registry.domain.addresses.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no webhook ever goes. */
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "::8.8.8.8",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void anAddressThatIsNotOfThePublicInternetIsRefused(String literal) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void anAddressOfThePublicInternetPasses(String literal) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "//hooks.example.com/",
                "hooks.example.com",
                "https:hooks.example.com",
                "https://",
                "https:///x",
                "javascript:alert(1)",
                "",
                "https://user@hooks.example.com/",
                "https://user:pw@hooks.example.com/",
                "https://hooks.example.com@10.0.0.1/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:25/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com:99999999999/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://192.168.1.1:8443/",
                "https://169.254.169.254/latest",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://010.0.0.1/",
                "https://1.2.3.4.5/",
                "https://8.8.8.8./",
                "https://256.1.1.1/",
                "https://999.1.1.1/",
                "https://0x/",
                "https://foo.0x10/",
                "https://1/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://printer.local/",
                "https://db.internal/",
                "https://router.lan/",
                "https://1.0.0.127.in-addr.arpa/",
                "https://intranet/",
                "https://hooks.example.com./",
                "https://-a.example.com/",
                "https://a..example.com/",
                "https://hooks_1.example.com/",
                "https://höoks.example.com/",
                "https://①②⑦.①/",
                "https://１２７.0.0.1/",
                "https://hooks。example。com/",
                "https://hooks.example.com\\@10.0.0.1/",
                "https://hooks.exa mple.com/",
                "https://hooks.example.com/\n",
                "https://%31%32%37.0.0.1/",
                "https://hooks.example.com%2e/"
            })
    void aUrlThatLeadsElsewhereOrReadsInMoreThanOneWayIsRefused(String url) {
        assertThatThrownBy(() -> WebhookUrl.parse(url, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com", "https://hooks.example.com/a/b?token=x&y=%20",
                        "HTTPS://Hooks.Example.COM/",
                "https://hooks.example.com:443/", "https://hooks.example.com:8443/", "https://hooks.example.com:65535/",
                "https://8.8.8.8/", "https://[2606:4700::1111]:8443/x", "https://xn--hoks-5qa.example.com/",
                "https://1password.example.com/", "https://hooks.example.c0m/", "https://0x.example.com/"
            })
    void aUrlOfThePublicInternetPasses(String url) {
        assertThatCode(() -> WebhookUrl.parse(url, false)).doesNotThrowAnyException();
    }

    @Test
    void locallyThisMachineIsAllowedButNoOtherPrivateOne() {
        assertThatCode(() -> WebhookUrl.parse("http://localhost:9000/hook", true))
                .doesNotThrowAnyException();
        assertThatCode(() -> WebhookUrl.parse("http://127.0.0.1:9000/hook", true))
                .doesNotThrowAnyException();
        assertThatCode(() -> WebhookUrl.parse("https://[::1]:9000/hook", true)).doesNotThrowAnyException();
        for (String url :
                List.of("http://10.0.0.1/", "http://169.254.169.254/", "http://db.internal/", "http://127.1/")) {
            assertThatThrownBy(() -> WebhookUrl.parse(url, true)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aNameOfWhichAnyAddressIsPrivateIsRefused() throws UnknownHostException {
        assertThat(dns("8.8.8.8 2606:4700::1111").resolve("hooks.example.com")).hasSize(2);
        for (String answer :
                List.of("127.0.0.1", "8.8.8.8 10.0.0.1", "2606:4700::1111 ::1", "::ffff:169.254.169.254")) {
            assertThatThrownBy(() -> dns(answer).resolve("hooks.example.com"))
                    .isInstanceOf(GuardedDns.PrivateAddress.class);
        }
    }

    @Test
    void aNameThatChangesItsMindIsRefusedWhenItIsSentToAndAskedOnceForEachConnection() throws UnknownHostException {
        GuardedDns names = dns("8.8.8.8", "127.0.0.1", "8.8.4.4");

        assertThat(names.resolve("rebinding.example.com"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("8.8.8.8");
        assertThatThrownBy(() -> names.resolve("rebinding.example.com")).isInstanceOf(GuardedDns.PrivateAddress.class);
        assertThat(names.resolve("rebinding.example.com", 443))
                .singleElement()
                .satisfies(pinned ->
                        assertThat(pinned.getAddress().getHostAddress()).isEqualTo("8.8.4.4"));
    }

    @Test
    void aNameWithoutAddressesIsUnknown() {
        assertThatThrownBy(() -> dns("").resolve("hooks.example.com")).isInstanceOf(UnknownHostException.class);
    }

    /** Gives one of the answers, addresses apart by spaces, after the other. */
    private static GuardedDns dns(String... answers) {
        Queue<String> left = new ArrayDeque<>(List.of(answers));
        return new GuardedDns(
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) {
                        return Arrays.stream(left.remove().split(" ", -1))
                                .filter(literal -> !literal.isEmpty())
                                .map(InetAddress::ofLiteral)
                                .toArray(InetAddress[]::new);
                    }

                    @Override
                    public @Nullable String resolveCanonicalHostname(String host) {
                        return host;
                    }
                },
                false);
    }
}
