package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hello {name}!          | Hello Ada!
                    Hello {{name}}!        | Hello Ada!
                    Hello {{ name }}!      | Hello Ada!
                    {{{name}}}             | {Ada}
                    {name}{name}           | AdaAda
                    {{name}                | {Ada
                    """)
    void bothBraceFormsAreFilled(String template, String expected) {
        assertThat(new PromptTemplate(template).render(values("name", "Ada"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}",
                "Answer with {} or {\n}",
                "{ name }",
                "{1st}",
                "{a-b} {a.b} {{a b}}",
                "a { b } c",
                "$1 \\ $HOME {0}"
            })
    void bracesThatHoldNoNameAreLiteralText(String template) {
        PromptTemplate literal = new PromptTemplate(template);

        assertThat(literal.variables()).isEmpty();
        assertThat(literal.render(values("name", "Ada"))).isEqualTo(literal.text());
    }

    @Test
    void jsonAroundAPlaceSurvives() {
        PromptTemplate template = new PromptTemplate("{\"message\": \"{message}\", \"options\": {\"n\": {n}}}");

        ObjectNode values = values("message", "hi").put("n", 3);

        assertThat(template.render(values)).isEqualTo("{\"message\": \"hi\", \"options\": {\"n\": 3}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{other}", "{{other}}", "{message}", "$1", "${other}", "\\", "\\{other}", "$", "\\E", "#{1+1}"})
    void aValueIsNeverLookedAtAgain(String hostile) {
        PromptTemplate template = new PromptTemplate("<{message}> {other}");

        ObjectNode values = values("message", hostile).put("other", "secret");

        assertThat(template.render(values)).isEqualTo("<" + hostile + "> secret");
    }

    @Test
    void aValueThatIsNoTextGoesInAsJson() {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putObject("order").put("id", 7).put("open", true);

        assertThat(new PromptTemplate("{order}").render(values)).isEqualTo("{\"id\":7,\"open\":true}");
    }

    @Test
    void aMissingVariableIsNamed() {
        PromptTemplate template = new PromptTemplate("{name} {{city}}");

        assertThatExceptionOfType(PromptTemplate.MissingVariable.class)
                .isThrownBy(() -> template.render(values("name", "Ada")))
                .satisfies(missing -> assertThat(missing.variable()).isEqualTo("city"))
                .withMessageContaining("city");
    }

    @Test
    void aNullIsAMissingValue() {
        ObjectNode values = JsonNodeFactory.instance.objectNode().putNull("name");

        assertThatExceptionOfType(PromptTemplate.MissingVariable.class)
                .isThrownBy(() -> new PromptTemplate("{name}").render(values));
    }

    @Test
    void variablesComeInTheOrderOfFirstUse() {
        assertThat(new PromptTemplate("{b} {{a}} {b} {_c1}").variables()).containsExactly("b", "a", "_c1");
    }

    @Test
    void aTemplateThatTriesToKeepTheReaderBusyIsReadInAnInstant() {
        String hostile = "{{" + " ".repeat(200_000) + "{".repeat(200_000) + "a".repeat(200_000);

        assertThat(assertTimeout(Duration.ofSeconds(2), () -> new PromptTemplate(hostile).variables()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    \\{name}              | {name}
                    \\{{name}}            | {{name}}
                    \\\\{name}            | \\Ada
                    \\\\\\{name}          | \\{name}
                    C:\\dir {name}        | C:\\dir Ada
                    \\n \\{"a": 1} {name} | \\n \\{"a": 1} Ada
                    \\{{#if x}}           | {{#if x}}
                    \\{% raw %}          | {% raw %}
                    """)
    void aBackslashMakesAPlaceLiteralAndIsOtherwiseText(String template, String expected) {
        assertThat(new PromptTemplate(template).render(values("name", "Ada"))).isEqualTo(expected);
    }

    @Test
    void anEscapedPlaceIsNoVariable() {
        assertThat(new PromptTemplate("\\{a} {b} \\{{c}}").variables()).containsExactly("b");
    }

    @Test
    void anyTextSurvivesEscaping() {
        Random random = new Random(11);
        String alphabet = "\\\\{{}}ab \n$%#";
        for (int i = 0; i < 5_000; i++) {
            String literal = random.ints(random.nextInt(20), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .collect(Collectors.joining());

            PromptTemplate template = new PromptTemplate(PromptTemplate.escaped(literal));

            assertThat(template.render(values("a", "x"))).isEqualTo(literal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#if x}}",
                "{{/if}}",
                "{{> part}}",
                "{{user.name}}",
                "{{ x | upper }}",
                "{{}}",
                "{% for a in b %}"
            })
    void logicOfOtherTemplateLanguagesIsAFault(String logic) {
        List<PromptTemplate.Fault> faults = new PromptTemplate("{fine}\n  " + logic + " {{fine}}").faults();

        assertThat(faults).containsExactly(new PromptTemplate.Fault(logic, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"b\": {\"c\": {{value}}}}}",
                "\\{{#if x}}",
                "{{ name }} {name}",
                "{ x | y } {a.b}",
                "100 % {x} %"
            })
    void jsonPlacesAndEscapedLogicAreNoFault(String template) {
        assertThat(new PromptTemplate(template).faults()).isEmpty();
    }

    @Test
    void aRunOfBackslashesIsReadInAnInstant() {
        String hostile = "\\".repeat(300_000) + "{{" + "%".repeat(300_000);

        assertThat(assertTimeout(Duration.ofSeconds(2), () -> new PromptTemplate(hostile).faults()))
                .isEmpty();
        assertThat(assertTimeout(Duration.ofSeconds(2), () -> new PromptTemplate(hostile).variables()))
                .isEmpty();
    }

    private static ObjectNode values(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
