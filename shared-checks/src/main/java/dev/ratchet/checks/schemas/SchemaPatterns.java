package dev.ratchet.checks.schemas;

import com.networknt.schema.regex.RegularExpression;
import dev.ratchet.checks.matching.BoundedPattern;
import dev.ratchet.checks.matching.Re2Pattern;
import dev.ratchet.checks.matching.UnusablePattern;

/** The patterns in a schema: RE2's where it has words for them, else bounded ones, as JSON Schema allows look-ahead. */
final class SchemaPatterns {
    private SchemaPatterns() {}

    static RegularExpression compile(String regex) {
        try {
            return Re2Pattern.of(regex)::find;
        } catch (UnusablePattern e) {
            return BoundedPattern.compile(regex)::find;
        }
    }
}
