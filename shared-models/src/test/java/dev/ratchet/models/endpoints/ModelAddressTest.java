package dev.ratchet.models.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.models.ModelRefused;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelAddressTest {
    private static final Set<String> ENDPOINTS = Set.of("default", "other");
    private static final ModelAddress OWN = new ModelAddress("other", "clever");

    @Test
    void aNameWithoutASlashIsAskedWhereTheRoleIsAtHome() {
        assertThat(asked("wise", false)).isEqualTo(new ModelAddress("other", "wise"));
    }

    @Test
    void aNameThatBeginsWithAnEndpointIsAskedThere() {
        assertThat(asked("default/wise", false)).isEqualTo(new ModelAddress("default", "wise"));
        assertThat(asked("default/vendor/wise", false)).isEqualTo(new ModelAddress("default", "vendor/wise"));
    }

    @Test
    void aNameThatBeginsWithSomethingElseIsRefusedUnlessSuchNamesAreUsual() {
        assertThatThrownBy(() -> asked("vendor/wise", false))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("vendor/wise")
                .hasMessageContaining("[default, other]");
        assertThat(asked("vendor/wise", true)).isEqualTo(new ModelAddress("default", "vendor/wise"));
    }

    @Test
    void whatAnOperatorConfiguredMayHaveASlash() {
        ModelAddress own = ModelAddress.configured("vendor/wise", ENDPOINTS);

        assertThat(own).isEqualTo(new ModelAddress("default", "vendor/wise"));
        assertThat(ModelAddress.asked("vendor/wise", own, ENDPOINTS, false)).isEqualTo(own);
    }

    private static ModelAddress asked(String name, boolean slashedNames) {
        return ModelAddress.asked(name, OWN, ENDPOINTS, slashedNames);
    }
}
