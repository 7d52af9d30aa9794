package dev.ratchet.registry.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.registry.domain.keys.Scope;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTableTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/prompts,read",
        "GET,/prompts/{name}/versions,read",
        "HEAD,/prompts/{name},read",
        "GET,/prompts/{name}/live,'read live:read'",
        "POST,/ofrep/v1/evaluate/flags,'read live:read'",
        "POST,/ofrep/v1/evaluate/flags/{key},'read live:read'",
        "POST,/prompts,prompts:write",
        "GET,/deployments/{id}/report,read",
        "POST,/deployments/{id}/approve,deployments:decide",
        "PUT,/datasets/{name},datasets:write",
        "GET,/datasets,read",
        "GET,/evaluations/{id},'read evaluations:run'",
        "POST,/evaluations/prompts/{name}/evaluate,evaluations:run",
        "GET,/failures/clusters/{id}/traces,read",
        "POST,/failures/clusters/{id}/resolve,failures:review",
        "GET,/members,people:manage",
        "DELETE,/members/{username},people:manage",
        "POST,/keys,people:manage",
        "POST,/invitations,people:manage",
        "POST,/projects,people:manage"
    })
    void anOperationNeedsOneOfItsScopes(String method, String template, String scopes) {
        assertThat(text(method, template)).isEqualTo(scopes);
    }

    @ParameterizedTest
    @CsvSource({"GET,/unheard-of", "POST,/unheard-of", "GET,/promptsX", "DELETE,/"})
    void whatNobodyHasThoughtOfNeedsAKeyWithoutScopes(String method, String template) {
        assertThat(ScopeTable.enough(method, template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET,/me"})
    void everyKeyMayAskWhatItIs(String method, String template) {
        assertThat(ScopeTable.enough(method, template)).containsExactlyInAnyOrder(Scope.values());
    }

    private static String text(String method, String template) {
        return ScopeTable.enough(method, template).stream()
                .sorted()
                .map(Scope::wireName)
                .collect(Collectors.joining(" "));
    }
}
