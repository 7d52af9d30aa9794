package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C3ValidatorsTest {

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'equals','value':'refund'| refund |",
                "'kind':'equals','value':'refund'|Refund|equals: is not «refund», but «Refund»",
                "'kind':'equals','value':{'a':1,'b':[2]}|{\"b\":[2.0],\"a\":1e0}|",
                "'kind':'equals','value':{'a':1}|{\"a\":1,\"b\":2}|equals: is not {\"a\":1}, but «{\"a\":1,\"b\":2}»",
                "'kind':'equals','value':7|7.0|",
                "'kind':'equals','value':7|seven|equals: is not 7, but «seven»",
                "'kind':'contains','value':'refund'|a refund is due|",
                "'kind':'contains','value':'refund'|a Refund is due|contains: does not contain «refund»",
                "'kind':'icontains','value':'REFUND'|a refund is due|",
                "'kind':'icontains','value':'refund'|billing|icontains: does not contain «refund» in any case",
                "'kind':'starts_with','value':'Dear '| Dear customer|",
                "'kind':'starts_with','value':'Dear'|Hello|starts_with: does not start with «Dear»",
                "'kind':'ends_with','value':'.'|`Done.\n`|",
                "'kind':'ends_with','value':'.'|Done|ends_with: does not end with «.»",
                "'kind':'regex','value':'^[A-Z]{2}[0-9]+$'|DE12|",
                "'kind':'regex','value':'b+'|abc|",
                "'kind':'regex','value':'^b'|abc|regex: does not match «^b»",
                "'kind':'length','max':5|hello|",
                "'kind':'length','min':2,'max':4|hello|length: is 5 characters long, must be 2 to 4",
                "'kind':'length','max':1|👍|",
                "'kind':'length','min':2|👍|length: is 1 character long, must be at least 2",
                "'kind':'one_of','value':['a','b',3]|3|",
                "'kind':'one_of','value':['a','b']| b |",
                "'kind':'one_of','value':['a','b']|c|one_of: is none of «a», «b», but «c»",
                "'kind':'number','min':0,'max':100|12.5|",
                "'kind':'number','max':100|112.5|number: is 112.5, must be at most 100",
                "'kind':'number','min':0,'max':100|twelve|number: is not JSON, but «twelve», must be a number",
                "'kind':'number','path':'$.total','min':0,'max':100|{\"total\":99}|",
                "'kind':'number','path':'$.total','min':0,'max':100|{\"total\":112.5}|number: $.total is 112.5, must be 0 to 100",
                "'kind':'number','path':'$.total','min':0|{\"total\":\"9\"}|number: $.total is «9», must be a number",
                "'kind':'number','path':'$.total','min':0|{}|number: $.total is not there, must be a number",
                "'kind':'number','path':'$.total','min':0|no|number: is not JSON, must be a number",
                "'kind':'json_path','path':'$.items[-1].id','value':2|{\"items\":[{\"id\":1},{\"id\":2}]}|",
                "'kind':'json_path','path':'$.items[0].id','value':2|{\"items\":[{\"id\":1}]}|json_path: $.items[0].id is 1, must be 2",
                "'kind':'json_path','path':'$.id'|{\"id\":null}|",
                "'kind':'json_path','path':'$.id'|{}|json_path: $.id is not there",
                "'kind':'is_json'|{\"a\":1}|",
                "'kind':'is_json'|Sure: {}|is_json: is not JSON",
                "'kind':'is_json','value':{'required':['a']}|{}|is_json: is JSON that breaks the schema: $.a required: required property 'a' not found",
                "'kind':'contains_json'|Sure! {\"a\":1} Bye|",
                "'kind':'contains_json'|Sure! {a} Bye [|contains_json: contains no JSON object or array",
                "'kind':'contains_json','value':{'required':['b']}|{\"a\":1} then {\"b\":2}|",
                "'kind':'contains_json','value':{'type':'array'}|see {\"a\":1}|contains_json: contains JSON that breaks the schema: $ type: object found, array expected",
                "'kind':'cost','max':0.01|x|",
                "'kind':'cost','max':0.001|x|cost: cost $0.002, must be at most 0.001",
                "'kind':'latency','max':1500|x|",
                "'kind':'latency','max':1000|x|latency: took 1500 ms, must be at most 1000",
                "'kind':'similar','value':'hello','min':0.5|hello you|",
                "'kind':'similar','value':'hello','min':0.9|hello you|similar: is similar to «hello» by 0.55, must be at least 0.9",
            })
    void everyKindHoldsOrSaysWhyNot(String check, String output, @Nullable String reason) {
        assertThat(reason(check, output)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'equals','value':'a'|b|",
                "'kind':'equals','value':'a'|a|not_equals: is «a», which it must not be",
                "'kind':'contains','value':'a'|cab|not_contains: contains «a», which it must not",
                "'kind':'icontains','value':'A'|cab|not_icontains: contains «A» in any case, which it must not",
                "'kind':'starts_with','value':'As an AI'|As an AI model|not_starts_with: starts with «As an AI», which it must not",
                "'kind':'ends_with','value':'?'|Really?|not_ends_with: ends with «?», which it must not",
                "'kind':'regex','value':'[0-9]{16}'|1234123412341234|not_regex: matches «[0-9]{16}», which it must not",
                "'kind':'length','min':1,'max':3|ab|not_length: is 2 characters long, must not be 1 to 3",
                "'kind':'length','max':3|abcd|",
                "'kind':'one_of','value':['a']|a|not_one_of: is «a», which it must not be",
                "'kind':'number','min':0,'max':9|5|not_number: is 5, must not be 0 to 9",
                "'kind':'number','min':0,'max':9|five|",
                "'kind':'json_path','path':'$.error'|{\"error\":1}|not_json_path: $.error is 1, which it must not be",
                "'kind':'json_path','path':'$.error'|{}|",
                "'kind':'is_json'|[]|not_is_json: is JSON, which it must not",
                "'kind':'contains_json'|see []|not_contains_json: contains JSON, which it must not",
                "'kind':'contains_json','value':{'type':'array'}|see []|not_contains_json: contains JSON of the schema, which it must not",
                "'kind':'cost','max':1|x|not_cost: cost $0.002, must be more than 1",
                "'kind':'latency','max':1000|x|",
                "'kind':'similar','value':'hello','min':0.5|hello|not_similar: is similar to «hello» by 1, must be less than 0.5",
            })
    void everyKindCanBeNegated(String check, String output, @Nullable String reason) {
        assertThat(reason(check + ",'not':true", output)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|c[0] must be a JSON object",
                "[{'value':'a'}]|c[0].kind must be one of equals, contains, icontains, starts_with, ends_with, regex, length, one_of, number, json_path, contains_json, is_json, similar, cost, latency",
                "[{'kind':'EQUALS','value':1}]|c[0].kind must be one of equals, contains, icontains, starts_with, ends_with, regex, length, one_of, number, json_path, contains_json, is_json, similar, cost, latency",
                "[{'kind':'is_json'},{'kind':'contains'}]|c[1].value is missing",
                "[{'kind':'contains','value':''}]|c[0].value must be a text that is not empty",
                "[{'kind':'contains','value':7}]|c[0].value must be a text that is not empty",
                "[{'kind':'contains','value':'a','max':2}]|c[0].max means nothing to a check of kind contains",
                "[{'kind':'contains','value':'a','valeu':2}]|c[0].valeu is no field of a check",
                "[{'kind':'contains','value':'a','not':'yes'}]|c[0].not must be true or false",
                "[{'kind':'contains','value':'a','weight':0}]|c[0].weight must be a number above 0, at most 1000",
                "[{'kind':'regex','value':'('}]|c[0].value is no regular expression (RE2): missing closing ) «(»",
                "[{'kind':'regex','value':'(?=a)b'}]|c[0].value is no regular expression (RE2): it has no look-ahead and no look-behind",
                "[{'kind':'regex','value':'(a)\\\\1'}]|c[0].value is no regular expression (RE2): it has no back-references",
                "[{'kind':'length'}]|c[0].min is missing, and so is max",
                "[{'kind':'length','min':5,'max':4}]|c[0].min is greater than max",
                "[{'kind':'length','max':1.5}]|c[0].max must be a whole number that is not negative",
                "[{'kind':'number','min':'1'}]|c[0].min must be a number",
                "[{'kind':'number','min':1e999}]|c[0].min is no number",
                "[{'kind':'number','min':1,'path':'total'}]|c[0].path «total» is no path to one value; such a path is $.order.items[0] or $['unit price']",
                "[{'kind':'json_path','path':'$..id'}]|c[0].path «$..id» is no path to one value; such a path is $.order.items[0] or $['unit price']",
                "[{'kind':'json_path','path':7}]|c[0].path must be a text",
                "[{'kind':'json_path'}]|c[0].path is missing",
                "[{'kind':'one_of','value':'a'}]|c[0].value must be a list of 1 to 1000 values",
                "[{'kind':'is_json','value':{'type':'strnig'}}]|c[0].value is no usable JSON Schema (2020-12): it is broken: $.type: does not have a value in the enumeration [\"array\", \"boolean\", \"integer\", \"null\", \"number\", \"object\", \"string\"]",
                "[{'kind':'similar','value':'a','min':2}]|c[0].min must be a number from 0 to 1, the least similarity",
                "[{'kind':'cost'}]|c[0].max must be a number that is not negative",
                "[{'kind':'latency','max':-1}]|c[0].max must be a number that is not negative",
                "{}|c must be a list of at most 50 checks",
            })
    void aCheckThatCannotBeMeantIsToldByItsPlace(String list, String fault) {
        assertThat(fault(list)).isEqualTo(fault);
    }

    @Test
    void aListIsReadAndWrittenAlike() throws CheckFault, JsonProcessingException {
        String json = "[{'kind':'length','not':true,'min':1.0,'max':9.0,'weight':2.0}]".replace('\'', '"');

        List<Check> checks = CheckLists.read(EventJson.mapper().readTree(json), "checks");

        assertThat(checks)
                .singleElement()
                .satisfies(check ->
                        assertThat(CheckLists.write(check).toString()).isEqualTo(json.substring(1, json.length() - 1)));
        assertThat(CheckLists.read(null, "checks")).isEmpty();
    }

    @Test
    void theScoreIsTheWeightedShareOfWhatHolds() {
        CheckResults results = run(
                "[{'kind':'contains','value':'a','weight':3},{'kind':'contains','value':'z'},{'kind':'is_json','weight':2}]",
                "abc");

        assertThat(results.score().orElseThrow()).isEqualTo(0.5, Offset.offset(1e-9));
        assertThat(results.reasons()).hasSize(2);
        assertThat(results.formatOk()).isFalse();
        assertThat(results.ofFormat(false).score().orElseThrow()).isEqualTo(0.75, Offset.offset(1e-9));
        assertThat(results.ofFormat(true).score()).hasValue(0);
    }

    @Test
    void whatIsNotMeasuredIsNeitherAPassNorAFailure() {
        List<Check> checks = checks(
                "[{'kind':'similar','value':'a','min':0.5},{'kind':'cost','max':1},{'kind':'latency','max':1,'not':true}]");

        CheckResults results = Checks.run(checks, MeasuredOutput.of("a"), null);

        assertThat(results.judged()).isFalse();
        assertThat(results.score()).isEqualTo(OptionalDouble.empty());
        assertThat(results.reasons()).isEmpty();
        assertThat(results.unmeasured())
                .containsExactly(
                        "similar: nothing here can tell how similar two texts are",
                        "cost: what the call cost is not known",
                        "not_latency: how long the call took is not known");
    }

    private static @Nullable String reason(String check, String output) {
        return run("[{" + check + "}]", output).reasons().stream()
                .map(reason -> reason.detail())
                .findFirst()
                .orElse(null);
    }

    private static CheckResults run(String list, String output) {
        Similarity sharedLength = (one, other) -> (double) one.length() / other.length();
        CheckResults results = Checks.run(checks(list), new MeasuredOutput(output, 0.002, 1_500L), sharedLength);
        assertThat(results.undecided()).isEmpty();
        return results;
    }

    private static String fault(String list) {
        try {
            CheckLists.read(OutputJudgeTest.json(list.replace('\'', '"')), "c");
            return "none";
        } catch (CheckFault e) {
            return e.sentence();
        }
    }

    static List<Check> checks(String list) {
        try {
            return CheckLists.read(OutputJudgeTest.json(list.replace('\'', '"')), "checks");
        } catch (CheckFault e) {
            throw new IllegalArgumentException(e);
        }
    }
}
