package dev.ratchet.registry.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.PromptTemplate;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void whateverIsTakenRendersHereAsItDoesThere() {
        Random random = new Random(7);
        String alphabet = "\\\\{{{}}}ab %#|\n";
        Pattern place = Pattern.compile("\\{\\{\\s*[ab]+\\s*}}");
        for (int i = 0; i < 20_000; i++) {
            String foreign = random.ints(random.nextInt(16), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .collect(Collectors.joining());
            ForeignTemplate template = new ForeignTemplate(foreign);
            if (template.logic().isPresent()) {
                continue;
            }

            PromptTemplate here = new PromptTemplate(template.translated());

            ObjectNode values = JsonNodeFactory.instance.objectNode();
            here.variables().forEach(name -> values.put(name, "<>"));
            assertThat(here.faults()).as(foreign).isEmpty();
            assertThat(here.render(values))
                    .as(foreign)
                    .isEqualTo(place.matcher(foreign).replaceAll("<>"));
        }
    }

    @Test
    void jsonAndPlacesAreNoLogic() {
        assertThat(new ForeignTemplate("{\"a\": {\"b\": {{c}}}} 100 % {x} #").logic())
                .isEmpty();
    }
}
