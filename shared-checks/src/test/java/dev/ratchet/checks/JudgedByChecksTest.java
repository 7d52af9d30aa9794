package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedByChecksTest {

    @Test
    void aBrokenCheckOfTheContentKeepsTheFormat() {
        Judgement judgement = OutputJudge.judge(prompt("[{'kind':'contains','value':'refund'}]"), null, "billing");

        assertThat(judgement).isInstanceOfSatisfying(Judgement.Failed.class, failed -> {
            assertThat(failed.formatOk()).isTrue();
            assertThat(details(failed)).containsExactly("contains: does not contain «refund»");
        });
    }

    @Test
    void aBrokenCheckOfTheShapeBreaksTheFormat() {
        Judgement judgement = OutputJudge.judge(prompt("[{'kind':'length','max':3}]"), "billing", "billing");

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Failed.class,
                        failed -> assertThat(failed.formatOk()).isFalse());
    }

    @Test
    void allReasonsAreToldThoseOfTheExpectedOutputLast() {
        Judgement judgement = OutputJudge.judge(
                prompt("[{'kind':'contains','value':'refund'}]"),
                "refund",
                C3ValidatorsTest.checks("[{'kind':'length','max':3}]"),
                MeasuredOutput.of("billing"),
                null);

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Failed.class,
                        failed -> assertThat(details(failed))
                                .containsExactly(
                                        "contains: does not contain «refund»",
                                        "length: is 7 characters long, must be at most 3",
                                        "expected «refund», got «billing»"));
    }

    @Test
    void checksThatHoldAreAPass() {
        assertThat(OutputJudge.judge(prompt("[{'kind':'length','max':30}]"), null, "billing"))
                .isEqualTo(new Judgement.Passed());
    }

    @Test
    void checksThatAreNotMeasuredAreNoPassButDoNotStandInItsWay() {
        String similar = "{'kind':'similar','value':'billing','min':0.5}";

        assertThat(OutputJudge.judge(prompt("[" + similar + "]"), null, "billing"))
                .isEqualTo(new Judgement.Unjudged("similar: nothing here can tell how similar two texts are"));
        assertThat(OutputJudge.judge(prompt("[" + similar + ",{'kind':'length','max':9}]"), null, "billing"))
                .isEqualTo(new Judgement.Passed());
    }

    @Test
    void aCheckThatCannotBeUsedIsNeverAPass() {
        Check broken = new Check(Kind.REGEX, false, JsonNodeFactory.instance.textNode("("), null, null, null, null);
        Check held = new Check(Kind.IS_JSON, false, null, null, null, null, null);

        Judgement judgement = OutputJudge.judge(prompt(List.of(broken, held)), null, "{}");

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Unjudged.class,
                        unjudged -> assertThat(unjudged.why()).startsWith("regex: value is no regular expression"));
    }

    @Test
    void aTraceIsJudgedByWhatItCostAndTook() {
        PromptSpec prompt = prompt("[{'kind':'cost','max':0.01},{'kind':'latency','max':1000}]");

        assertThat(TraceVerdict.of(trace(0.02, 2_500L), prompt).reasons())
                .extracting(FailureReason::detail)
                .containsExactly(
                        "cost: cost $0.02, must be at most 0.01", "latency: took 2500 ms, must be at most 1000");
        assertThat(TraceVerdict.of(trace(0.005, null), prompt).judged()).isTrue();
        assertThat(TraceVerdict.of(trace(null, null), prompt).judged()).isFalse();
    }

    @Test
    void onlyChecksOfWhatAnAnswerSaysVouchForATrace() {
        assertThat(passedBy("[{'kind':'contains','value':'fund'}]")).isTrue();
        assertThat(passedBy("[{'kind':'length','max':100}]")).isFalse();
        assertThat(passedBy("[{'kind':'cost','max':1},{'kind':'latency','max':1000}]"))
                .isFalse();
        assertThat(passedBy("[{'kind':'length','max':100},{'kind':'similar','value':'a','min':0.5}]"))
                .isFalse();
    }

    private static boolean passedBy(String checks) {
        return TraceVerdict.of(trace(0.005, 10L), prompt(checks)).passed();
    }

    @Test
    void failuresOfDifferentChecksDoNotShareASignature() {
        List<FailureReason> refund = reasons("[{'kind':'contains','value':'refund'}]", "one");
        List<FailureReason> again = reasons("[{'kind':'contains','value':'refund'}]", "two 2");
        List<FailureReason> billing = reasons("[{'kind':'contains','value':'billing'}]", "one");

        assertThat(FailureSignature.of(refund))
                .isEqualTo("check:contains«refund»")
                .isEqualTo(FailureSignature.of(again));
        assertThat(FailureSignature.of(billing)).isEqualTo("check:contains«billing»");
        assertThat(FailureSignature.of(reasons("[{'kind':'one_of','value':['a']}]", "b")))
                .isEqualTo("check:one_of");
        assertThat(FailureSignature.of(reasons("[{'kind':'number','path':'$.items[3].n','max':1}]", "{}")))
                .isEqualTo("check:number@$.items[*].n");
    }

    private static List<FailureReason> reasons(String checks, String output) {
        return Checks.run(C3ValidatorsTest.checks(checks), MeasuredOutput.of(output), null)
                .reasons();
    }

    private static List<String> details(Judgement.Failed failed) {
        return failed.reasons().stream().map(FailureReason::detail).toList();
    }

    private static TraceRecorded trace(@Nullable Double cost, @Nullable Long latency) {
        return new TraceRecorded(
                "t1",
                null,
                "default",
                "support-intent",
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                "refund",
                null,
                null,
                null,
                null,
                null,
                null,
                latency,
                cost,
                null,
                null);
    }

    private static PromptSpec prompt(String checks) {
        return prompt(C3ValidatorsTest.checks(checks));
    }

    private static PromptSpec prompt(List<Check> checks) {
        Grading grading = new Grading(checks, null, List.of());
        return new PromptSpec("1.0.0", "{message}", null, null, ModelSettings.DEFAULT, null, grading);
    }
}
