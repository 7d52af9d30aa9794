package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class C3HostileOutputTest {
    private static final String ALL = """
            [{'kind':'equals','value':{'a':[1]}},{'kind':'contains','value':'b'},{'kind':'icontains','value':'B'},
             {'kind':'starts_with','value':'b'},{'kind':'ends_with','value':'b'},{'kind':'regex','value':'b$'},
             {'kind':'length','max':10},{'kind':'one_of','value':['b',2]},{'kind':'number','min':0,'max':1},
             {'kind':'number','path':'$[0].a','max':1},{'kind':'json_path','path':'$.a[0]','value':1},
             {'kind':'is_json','value':{'type':'object'}},{'kind':'contains_json','value':{'required':['q']}},
             {'kind':'similar','value':'b','min':0.5},{'kind':'cost','max':1},{'kind':'latency','max':1}]
            """;

    static List<String> outputs() {
        return List.of(
                "",
                " ",
                "\u0000",
                "\uD83D",
                "\uDC4D\uD83D broken \uD83D",
                "x".repeat(1_000_000),
                "x".repeat(1_000_001),
                "[".repeat(1_000_000),
                "{\"a\":".repeat(150_000),
                "[".repeat(90) + " ".repeat(900_000),
                "[1,".repeat(300_000),
                "[]".repeat(500_000),
                "[" + "{\"a\":1},".repeat(100_000) + "1]",
                "[\"".repeat(400_000),
                "1e999999999",
                "-0",
                "{\"a\":[1e-999999999]}",
                "\uFEFF{}",
                "𝟘".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void noOutputMakesAnyCheckThrowOrHang(String output) {
        List<Check> checks = new ArrayList<>(C3ValidatorsTest.checks(ALL));
        checks.addAll(C3ValidatorsTest.checks(ALL.replace("{'kind'", "{'not':true,'kind'")));

        long before = System.nanoTime();
        CheckResults results = Checks.run(checks, new MeasuredOutput(output, 2.0, 2L), (one, other) -> 0.1);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(results.results()).hasSize(32);
        assertThat(results.reasons())
                .allSatisfy(reason -> assertThat(reason.detail()).hasSizeLessThan(260));
    }

    @Test
    void anOutputThatIsTooLongHoldsNoCheckOfItsText() {
        List<Check> checks = C3ValidatorsTest.checks(
                "[{'kind':'contains','value':'x'},{'kind':'contains','value':'y','not':true},{'kind':'cost','max':1}]");

        CheckResults results = Checks.run(checks, new MeasuredOutput("x".repeat(1_000_001), 0.5, null), null);

        assertThat(results.reasons())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason.detail())
                        .endsWith("1000001 characters long, which is too long to be checked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)+$",
                "(.*a){20}$",
                "(x+x+)+y",
                "(a?){90}a{90}$",
                "^(.*)(.*)(.*)(.*)(.*)[0-9]$",
                "(([a-z])+.)+[A-Z]([a-z])+$"
            })
    void noPatternHangsAndNoneIsAPass(String bomb) {
        List<Check> checks = List.of(new Check(Kind.REGEX, false, TextNode.valueOf(bomb), null, null, null, null));

        long before = System.nanoTime();
        CheckResults shortText = Checks.run(checks, MeasuredOutput.of("a".repeat(5_000) + "!"), null);
        CheckResults longText = Checks.run(checks, MeasuredOutput.of("a".repeat(999_000) + "!"), null);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(shortText.reasons()).hasSize(1);
        assertThat(longText.score().orElse(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "((a{100}){100}){100}",
                "(a{1000})\\Q\\E{1000}",
                "(?:(?:a{50}b){50}){50}",
                "(a{0,1000}){0,1000}"
            })
    void aPatternThatWouldFillTheMemoryIsRefusedBeforeItIsCompiled(String bomb) {
        Check check = new Check(Kind.REGEX, false, TextNode.valueOf(bomb), null, null, null, null);

        assertThat(Checks.fault(check).map(CheckFault::sentence))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("value repeats too much"));
        assertThat(Checks.run(List.of(check), MeasuredOutput.of("a"), null).undecided())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "(?s)^.{1,1000}$",
                "^([A-Z][a-z]{1,20} ){1,10}$", "^(\\d{1,3}\\.){3}\\d{1,3}$"
            })
    void anOrdinaryPatternIsNoBomb(String pattern) {
        Check check = new Check(Kind.REGEX, false, TextNode.valueOf(pattern), null, null, null, null);

        assertThat(Checks.fault(check)).isEmpty();
    }

    @Test
    void aSimilarityThatFailsDecidesNothing() {
        List<Check> checks = C3ValidatorsTest.checks("[{'kind':'similar','value':'b','min':0.5}]");

        CheckResults results = Checks.run(checks, MeasuredOutput.of("b"), (one, other) -> {
            throw new IllegalStateException("the model is gone");
        });

        assertThat(results.undecided())
                .containsExactly("similar: how similar the two texts are cannot be told: the model is gone");
        assertThat(results.judged()).isFalse();
    }
}
