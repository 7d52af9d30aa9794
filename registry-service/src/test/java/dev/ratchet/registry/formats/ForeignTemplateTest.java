package dev.ratchet.registry.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Hello {{name}} and {{ name }}  | Hello {{name}} and {{ name }}
                    {name} is text                 | \\{name} is text
                    {"a": {{a}}}                   | {"a": {{a}}}
                    {"a": {b}}                     | {"a": \\{b}}
                    \\{{a}}                        | \\\\{{a}}
                    \\{a}                          | \\\\\\{a}
                    \\\\{a}                        | \\\\\\\\\\{a}
                    C:\\dir {a b} { a } {}         | C:\\dir {a b} { a } {}
                    """)
    void whatIsLiteralThereIsLiteralHere(String foreign, String translated) {
        assertThat(new ForeignTemplate(foreign).translated()).isEqualTo(translated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ x | upper }}",
                "{{user.name}}",
                "{% if a %}",
                "{{#each x}}",
                "{# a remark #}",
                "{{}}",
                "{{ 'a' }}"
            })
    void logicIsFoundWithItsPlace(String logic) {
        assertThat(new ForeignTemplate("Hi {{fine}}\n" + logic).logic()).contains(new ForeignTemplate.Logic(logic, 12));
    }

    @Test
    void jsonAndPlacesAreNoLogic() {
        assertThat(new ForeignTemplate("{\"a\": {\"b\": {{c}}}} 100 % {x} #").logic())
                .isEmpty();
    }
}
