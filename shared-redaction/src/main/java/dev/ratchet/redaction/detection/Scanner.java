package dev.ratchet.redaction.detection;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through a text once and asks, where a word begins, each detector in turn; the first that finds something has it. */
public final class Scanner {
    private final List<Detector> detectors = new ArrayList<>();
    private final CustomPatterns custom;
    private final Allowed allowed;

    /** @param known what has been found out about the trace that the texts are of */
    public Scanner(Set<Kind> kinds, Map<String, Pattern> patterns, Allowed allowed, KnownValues known) {
        this.custom = new CustomPatterns(patterns);
        this.allowed = allowed;
        detectors.add(known);
        add(kinds, Kind.CREDENTIALS, new UrlPasswords());
        add(kinds, Kind.PRIVATE_KEY, new PrivateKeys());
        add(kinds, Kind.JWT, new Jwts());
        add(kinds, Kind.API_KEY, new PrefixedKeys());
        add(kinds, Kind.EMAIL, new Emails());
        add(kinds, Kind.IBAN, new Ibans());
        add(kinds, Kind.NATIONAL_ID, new LetteredIds());
        add(kinds, Kind.IP_ADDRESS, new IpAddresses());
        detectors.add(new Numbers(kinds, known));
        add(kinds, Kind.SECRET, new NamedSecrets(detectors));
        add(kinds, Kind.SECRET, new RandomTokens());
    }

    /** For texts that are of no trace. */
    public static Scanner of(Set<Kind> kinds) {
        return new Scanner(kinds, Map.of(), new Allowed(List.of()), new KnownValues((kind, value) -> false));
    }

    private void add(Set<Kind> kinds, Kind kind, Detector detector) {
        if (kinds.contains(kind)) {
            detectors.add(detector);
        }
    }

    /** What is in the text, in order, without overlaps. */
    public List<Span> scan(String text) {
        Deque<Span> own = new ArrayDeque<>(custom.find(text));
        List<Span> found = new ArrayList<>();
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            Span span = find(text, at, own);
            if (span != null && !allowed.contains(span, text)) {
                found.add(span.from(done));
            }
            int passed = span == null ? passed(text, at) : span.end();
            done = Math.max(done, passed);
            at = Math.max(passed, at + 1);
        }
        return found;
    }

    private @Nullable Span find(String text, int at, Deque<Span> own) {
        while (!own.isEmpty() && own.element().start() < at) {
            own.remove();
        }
        if (!own.isEmpty() && own.element().start() == at) {
            return own.remove();
        }
        return passed(text, at) < 0 && mayBegin(text, at) ? first(text, at) : null;
    }

    private static boolean mayBegin(String text, int at) {
        return Chars.beginsWord(text, at) || UrlPasswords.follows(text, at);
    }

    /** The end of what is certainly none, where such begins. */
    private static int passed(String text, int at) {
        char c = text.charAt(at);
        if (c == '[') {
            return Placeholder.end(text, at);
        }
        return Chars.isHex(c) && !Chars.isWord(Chars.at(text, at - 1)) ? Uuids.end(text, at) : -1;
    }

    private @Nullable Span first(String text, int at) {
        for (Detector detector : detectors) {
            Span span = detector.find(text, at);
            if (span != null) {
                return span;
            }
        }
        return null;
    }
}
