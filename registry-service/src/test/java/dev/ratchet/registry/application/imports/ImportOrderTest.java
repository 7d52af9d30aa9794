package dev.ratchet.registry.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportOrderTest {

    @Test
    void promptsGoByNameAndVersionsFromTheLowest() {
        var ordered = ImportOrder.byPrompt(List.of(
                version("b", "1.10.0", null),
                version("a", "1.0.0", null),
                version("b", "1.9.0", null),
                version("b", null, null)));

        assertThat(ordered.keySet()).containsExactly("a", "b");
        assertThat(ordered.get("b")).extracting(PlannedVersion::version).containsExactly("1.9.0", "1.10.0", null);
    }

    @Test
    void aParentGoesBeforeItsChildrenEvenWhenItIsHigher() {
        var ordered = ImportOrder.byPrompt(
                List.of(version("a", "1.0.0", "3.0.0"), version("a", "2.0.0", null), version("a", "3.0.0", "2.0.0")));

        assertThat(ordered.get("a")).extracting(PlannedVersion::version).containsExactly("2.0.0", "3.0.0", "1.0.0");
    }

    @Test
    void nothingIsLostInACircleOrWhenANumberIsThereTwice() {
        var ordered = ImportOrder.byPrompt(List.of(
                version("a", "1.0.0", "2.0.0"),
                version("a", "2.0.0", "1.0.0"),
                version("a", "3.0.0", null),
                version("a", "3.0.0", "1.0.0")));

        assertThat(ordered.get("a")).hasSize(4);
    }

    private static PlannedVersion version(String name, @Nullable String version, @Nullable String parent) {
        PromptFile file = new PromptFile(
                name, version, parent, "x", null, null, JsonNodeFactory.instance.objectNode(), null, null);
        return new PlannedVersion(file, Place.START, false, false);
    }
}
