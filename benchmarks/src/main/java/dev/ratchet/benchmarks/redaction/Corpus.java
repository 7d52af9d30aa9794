package dev.ratchet.benchmarks.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generated texts with valid values of each kind in the forms that people write, and with decoys. Shares no code with the detector. */
final class Corpus {
    static final String RANDOM = "random token";

    private static final long SEED = 20_261_125;
    private static final int OF_EACH = 2_000;
    private static final int DECOYS = 20_000;

    private static final Map<String, Source> SOURCES = sources();

    private Corpus() {}

    private record Source(String kind, Function<Draw, String> value) {}

    private static Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("e-mail", new Source("EMAIL", People::email));
        sources.put("phone, with country code", new Source("PHONE", People::abroad));
        sources.put("phone, national", new Source("PHONE", People::home));
        sources.put("card", new Source("CARD", Money::card));
        sources.put("IBAN", new Source("IBAN", Money::iban));
        sources.put("US SSN", new Source("NATIONAL_ID", Ids::ssn));
        sources.put("UK NINO", new Source("NATIONAL_ID", Ids::nino));
        sources.put("French NIR", new Source("NATIONAL_ID", Ids::nir));
        sources.put("Spanish DNI, NIE", new Source("NATIONAL_ID", Ids::spanish));
        sources.put("German tax id", new Source("NATIONAL_ID", Ids::taxId));
        sources.put("codice fiscale", new Source("NATIONAL_ID", Ids::codiceFiscale));
        sources.put("Brazilian CPF", new Source("NATIONAL_ID", Ids::cpf));
        sources.put("Swiss AHV", new Source("NATIONAL_ID", Ids::ahv));
        sources.put("IPv4", new Source("IP_ADDRESS", Machines::four));
        sources.put("IPv6", new Source("IP_ADDRESS", Machines::six));
        sources.put("key or token by prefix", new Source("API_KEY", Machines::key));
        sources.put("JWT", new Source("JWT", Machines::jwt));
        sources.put("private key", new Source("PRIVATE_KEY", Machines::pem));
        sources.put(RANDOM, new Source("SECRET", Machines::random));
        return sources;
    }

    /** The same texts each time. */
    static List<Planted> texts() {
        Draw draw = new Draw(SEED);
        List<Planted> texts = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            SOURCES.forEach((row, source) -> texts.add(planted(draw, row, source)));
            texts.add(announced(draw, "phone, announced", "PHONE", People.announced(draw)));
            texts.add(announced(draw, "named secret", "SECRET", Machines.named(draw)));
            String[] url = Machines.url(draw);
            texts.add(new Planted(
                    "password in a URL", "CREDENTIALS", "connects to " + url[0], url[1], url[2] + " daily"));
        }
        for (int i = 0; i < DECOYS; i++) {
            texts.add(Decoys.any(draw));
        }
        return texts;
    }

    private static Planted planted(Draw draw, String row, Source source) {
        String value = source.value().apply(draw);
        String[] around = Sentences.around(draw, value.indexOf('\n') < 0);
        return new Planted(row, source.kind(), around[0], value, around[1]);
    }

    private static Planted announced(Draw draw, String row, String kind, String[] value) {
        return new Planted(
                row,
                kind,
                draw.of("Hello, ", "", "as said: ", "\n") + value[0],
                value[1],
                draw.of("", ".", ", please", "\n"));
    }
}
