package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things bought: the noun phrase after a count, after a verb of buying, or after an article. */
final class Products implements Recogniser {
    private static final String ARTICLE = "(?:the|a|an|my|our|this|that|these|those|your|some|new|of)";
    private static final List<Pattern> CUES = List.of(
            Pattern.compile("(?i)(?<![\\w.,#€$£/:-])(?:" + Quantities.COUNT
                    + ")(?: ?[x×]\\b)?(?: (?:of|pieces?|units?|pcs\\.?|boxes|packs))*\\s+"),
            Pattern.compile(
                    "(?i)\\b(?:ordered|bought|purchased|received|got|return|returning|exchange|sent|delivered|replace)\\s+(?:me )?"
                            + ARTICLE + "\\s+(?:" + ARTICLE + "\\s+)?"),
            Pattern.compile("(?i)\\b(?:product|item|article):?\\s+"),
            Pattern.compile("(?i)\\b" + ARTICLE + "\\s+(?:" + ARTICLE + "\\s+)?"));
    private static final Pattern WORD = Pattern.compile("\\G\\s*([\\p{L}][\\p{L}\\d'-]*)");
    private static final int MOST_WORDS = 4;
    private static final Set<String> ENDS =
            Set.of(("a an the and or but of for from to in on at by with without is was are were be been has "
                            + "have had do does did not no never that which who this these those it its i you we they he she my our your me us "
                            + "arrived came come broke broken works work stopped still please can could would will should if when where "
                            + "because as so since until than then too also only just yesterday today tomorrow ordered bought placed made "
                            + "dated cost costs costing worth each per total altogether under over about order number id ref reference "
                            + "january february march april may june july august september october november december x")
                    .split(" "));
    private static final Set<String> GENERIC =
            Set.of(("order orders parcel package packages refund delivery shipment invoice bill money payment "
                            + "number date day email mail address item items thing things problem issue amount price total account phone "
                            + "name way wrong right same whole entire other another one ones two first second last next customer service "
                            + "team website shop store card time week month year reference status update question help copy following "
                            + "purchase tracking euros dollars pounds eur usd gbp box days weeks hours minutes")
                    .split(" "));

    @Override
    public List<String> meanings() {
        return List.of("product", "name of the product", "item bought", "article ordered", "goods");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        List<Found> found = new ArrayList<>();
        for (Pattern cue : CUES) {
            cue.matcher(text).results().map(MatchResult::end).forEach(end -> phrase(text, end, found));
        }
        return found;
    }

    @Override
    public boolean bestFirst() {
        return true;
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        String name = hints.lowerCase() ? found.raw().toLowerCase(Locale.ROOT) : found.raw();
        return TextNode.valueOf(hints.singular() ? singular(name) : name);
    }

    private static void phrase(String text, int start, List<Found> found) {
        Matcher word = WORD.matcher(text).region(start, text.length());
        int from = -1;
        int to = start;
        int words = 0;
        while (words < MOST_WORDS && word.find() && !ENDS.contains(word.group(1).toLowerCase(Locale.ROOT))) {
            from = from < 0 ? word.start(1) : from;
            to = word.end(1);
            words++;
        }
        if (from >= 0 && !generic(text.substring(from, to))) {
            found.add(new Found(text.substring(from, to), from, to));
        }
    }

    private static boolean generic(String phrase) {
        String[] words = phrase.toLowerCase(Locale.ROOT).split("\\s+", -1);
        return GENERIC.contains(words[0]) || GENERIC.contains(words[words.length - 1]);
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.matches(".*(?:sh|ch|x|ss)es$")
                ? name.substring(0, name.length() - 2)
                : name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }
}
