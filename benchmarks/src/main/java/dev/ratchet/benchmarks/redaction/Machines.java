package dev.ratchet.benchmarks.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What machines know each other by: addresses, keys, tokens, passwords. */
final class Machines {
    private static final String URL64 = Draw.BASE62 + "-_";

    private Machines() {}

    static String four(Draw draw) {
        return draw.of(10, 172, 192, 203, 8, 91) + "." + draw.between(0, 255) + "." + draw.between(0, 255) + "."
                + draw.between(1, 254);
    }

    static String six(Draw draw) {
        String full = Draw.grouped(draw.text("123456789abcdef", 1) + draw.text(Draw.HEX, 31), ":", 4);
        return draw.of(
                full,
                "2001:db8::" + draw.text("123456789", 1) + draw.text(Draw.HEX, 3) + ":" + draw.between(1, 9999),
                "fe80::" + draw.between(1, 9999) + ":" + draw.text("123456789abcdef", 4),
                "::ffff:" + four(draw),
                "2a02:" + draw.between(1, 9999) + "::" + draw.between(1, 99));
    }

    static String key(Draw draw) {
        return draw.of(
                "sk-" + digitIn(draw, Draw.BASE62, 48),
                "sk-proj-" + digitIn(draw, URL64, 60),
                "sk-ant-api03-" + digitIn(draw, URL64, 80),
                "ghp_" + digitIn(draw, Draw.BASE62, 36),
                "github_pat_" + digitIn(draw, Draw.BASE62, 22) + "_" + draw.text(Draw.BASE62, 59),
                "glpat-" + digitIn(draw, URL64, 20),
                "xoxb-" + draw.digits(12) + "-" + draw.text(Draw.BASE62, 24),
                draw.of("AKIA", "ASIA") + digitIn(draw, Draw.UPPER + "234567", 16),
                "AIza" + digitIn(draw, URL64, 35),
                "whsec_" + digitIn(draw, Draw.BASE62, 32),
                draw.of("sk", "rk", "pk") + "_live_" + digitIn(draw, Draw.BASE62, 24),
                "ya29." + digitIn(draw, URL64, 60),
                "npm_" + digitIn(draw, Draw.BASE62, 36),
                "hf_" + digitIn(draw, Draw.BASE62, 34));
    }

    private static String digitIn(Draw draw, String alphabet, int length) {
        return draw.text(alphabet, length - 2).replaceAll("[-_]$", "x")
                + draw.text("234567", 1)
                + draw.text(Draw.UPPER, 1);
    }

    static String jwt(Draw draw) {
        String header = encoded("{\"alg\":\"" + draw.of("HS256", "RS256", "none") + "\",\"typ\":\"JWT\"}");
        return header + "." + encoded("{\"sub\":\"" + draw.digits(8) + "\",\"iat\":" + draw.digits(10, "0") + "}") + "."
                + draw.text(URL64, 42) + "x";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static String pem(Draw draw) {
        String label = draw.of("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY");
        return "-----BEGIN " + label + "-----\n"
                + Draw.grouped(draw.text(Draw.BASE62 + "+/", draw.between(120, 900)), "\n", 64) + "==\n-----END "
                + label + "-----";
    }

    /** Scheme, user and password, host. */
    static String[] url(Draw draw) {
        String password = draw.text(Draw.BASE62 + "!$&*+,.;~_-%@", draw.between(6, 20)) + "x";
        return new String[] {
            draw.of("postgres", "https", "redis", "amqp", "mongodb+srv", "ftp") + "://",
            draw.of("app", "admin", "", draw.text(Draw.LOWER, 6)) + ":" + password,
            "@" + draw.of("db.internal:5432/shop", "cache", "example.com/x?y=1", "[::1]:27017/")
        };
    }

    /** The name that tells, and the secret. */
    static String[] named(Draw draw) {
        String secret =
                draw.text(Draw.LOWER, 1) + draw.text(Draw.BASE62 + "!$#*", draw.between(5, 16)) + draw.digits(1);
        return new String[] {
            draw.of(
                    "password=",
                    "password: ",
                    "api_key: ",
                    "DB_PASSWORD=",
                    "client_secret = ",
                    "my password is ",
                    "token=",
                    "X-Api-Key: ",
                    "passphrase: "),
            secret
        };
    }

    static String random(Draw draw) {
        return draw.of(
                        draw.text(Draw.BASE62, draw.between(28, 64)),
                        draw.text(Draw.BASE62, 40),
                        draw.text(Draw.BASE62 + "+/", 44),
                        draw.text(URL64, 43).replaceAll("^[-_]|[-_]$", "x"),
                        draw.text(Draw.LOWER + Draw.DIGITS, draw.between(40, 64)))
                .replaceAll("^[+/]|[+/]$", "x");
    }
}
