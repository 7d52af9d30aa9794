package dev.ratchet.registry.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.registry.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class ProjectRoleTest {

    @Test
    void aRoleIncludesThoseBelowIt() {
        assertThat(ProjectRole.OWNER.included()).containsExactlyInAnyOrder("owner", "member", "viewer");
        assertThat(ProjectRole.MEMBER.included()).containsExactlyInAnyOrder("member", "viewer");
        assertThat(ProjectRole.VIEWER.included()).containsExactlyInAnyOrder("viewer");
    }

    @Test
    void whatIsNoRoleIsRefused() {
        assertThat(ProjectRole.parse("member")).isEqualTo(ProjectRole.MEMBER);
        assertThatThrownBy(() -> ProjectRole.parse("OWNER")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ProjectRole.parse(null)).isInstanceOf(InvalidInput.class);
    }
}
