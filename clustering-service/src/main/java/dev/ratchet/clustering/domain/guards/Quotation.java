package dev.ratchet.clustering.domain.guards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template taken apart: what it says in its own words, and what it only quotes. A quotation stands in quotation marks
 * within a line, or is an example message on a line of its own that an answer follows.
 *
 * @param own the lines of the template, a mark in the place of each quotation
 */
record Quotation(List<String> own, List<String> quoted) {
    private static final String MARK = " \n ";
    private static final Pattern MARKED =
            Pattern.compile("\"([^\"]*)\"|“([^”]*)”|«([^»]*)»|`([^`]+)`|(?<![\\p{L}\\d])'([^']*)'(?![\\p{L}\\d])");
    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\W{0,3}(?:example )?(?:message|input|text|question|customer|user|q)(?: \\d+)?\\s*:\\s*(\\S.*)");
    private static final Pattern ANSWERED =
            Pattern.compile("(?i)\\W{0,3}(?:example )?(?:answer|output|label|intent|a)(?: \\d+)?\\s*:\\s*(\\S.*)");

    static Quotation of(String template) {
        List<String> own = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        List<String> lines = template.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            Matcher asked = ASKED.matcher(lines.get(at));
            Matcher answered = ANSWERED.matcher(at + 1 < lines.size() ? lines.get(at + 1) : "");
            if (asked.matches() && answered.matches()) {
                quoted.add(asked.group(1));
                quoted.add(answered.group(1));
                at++;
            } else {
                own.add(withoutQuotes(lines.get(at), quoted));
            }
        }
        return new Quotation(List.copyOf(own), List.copyOf(quoted));
    }

    private static String withoutQuotes(String line, List<String> quoted) {
        Matcher marked = MARKED.matcher(line);
        marked.results()
                .map(found -> found.group().substring(1, found.group().length() - 1))
                .forEach(quoted::add);
        return marked.replaceAll(MARK);
    }
}
