package dev.ratchet.registry.api.keys;

import static dev.ratchet.registry.domain.keys.Scope.DATASETS_WRITE;
import static dev.ratchet.registry.domain.keys.Scope.DEPLOYMENTS_DECIDE;
import static dev.ratchet.registry.domain.keys.Scope.EVALUATIONS_RUN;
import static dev.ratchet.registry.domain.keys.Scope.FAILURES_REVIEW;
import static dev.ratchet.registry.domain.keys.Scope.LIVE_READ;
import static dev.ratchet.registry.domain.keys.Scope.PEOPLE_MANAGE;
import static dev.ratchet.registry.domain.keys.Scope.PROMPTS_WRITE;
import static dev.ratchet.registry.domain.keys.Scope.READ;

import dev.ratchet.registry.domain.keys.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which scope lets a restricted key call which operation; the first row that fits counts. What has no row needs a key without scopes. */
public final class ScopeTable {
    private static final List<Row> ROWS = List.of(
            new Row(Access.ANY, "/me", EnumSet.allOf(Scope.class)),
            new Row(Access.ANY, "/projects", Set.of(PEOPLE_MANAGE)),
            new Row(Access.ANY, "/members", Set.of(PEOPLE_MANAGE)),
            new Row(Access.ANY, "/invitations", Set.of(PEOPLE_MANAGE)),
            new Row(Access.ANY, "/keys", Set.of(PEOPLE_MANAGE)),
            new Row(Access.READ, "/prompts/{name}/live", Set.of(READ, LIVE_READ)),
            new Row(Access.READ, "/prompts", Set.of(READ)),
            new Row(Access.READ, "/diffs", Set.of(READ)),
            new Row(Access.READ, "/prompt-files", Set.of(READ)),
            new Row(Access.READ, "/deployments", Set.of(READ)),
            new Row(Access.READ, "/datasets", Set.of(READ)),
            new Row(Access.READ, "/evaluations", Set.of(READ, EVALUATIONS_RUN)),
            new Row(Access.READ, "/improvements", Set.of(READ, EVALUATIONS_RUN)),
            new Row(Access.READ, "/alerts", Set.of(READ)),
            new Row(Access.READ, "/failures", Set.of(READ)),
            new Row(Access.READ, "/traces", Set.of(READ)),
            new Row(Access.READ, "/plan", Set.of(READ)),
            new Row(Access.READ, "/audit", Set.of(READ)),
            new Row(Access.READ, "/webhooks", Set.of(READ)),
            new Row(Access.WRITE, "/ofrep/v1/evaluate/flags", Set.of(READ, LIVE_READ)),
            new Row(Access.WRITE, "/prompts/{name}/policy", Set.of(DEPLOYMENTS_DECIDE)),
            new Row(Access.WRITE, "/imports/prompts", Set.of(PROMPTS_WRITE)),
            new Row(Access.WRITE, "/prompts", Set.of(PROMPTS_WRITE)),
            new Row(Access.WRITE, "/evaluations", Set.of(EVALUATIONS_RUN)),
            new Row(Access.WRITE, "/improvements", Set.of(EVALUATIONS_RUN)),
            new Row(Access.WRITE, "/datasets", Set.of(DATASETS_WRITE)),
            new Row(Access.WRITE, "/failures", Set.of(FAILURES_REVIEW)),
            new Row(Access.WRITE, "/deployments", Set.of(DEPLOYMENTS_DECIDE)));

    private ScopeTable() {}

    /** The scopes each of which is enough; none where no scope is.
     *
     * @param template the operation's path as it is declared, with its parameters' names */
    public static Set<Scope> enough(String method, String template) {
        return ROWS.stream()
                .filter(row -> row.fits(method, template))
                .findFirst()
                .map(Row::enough)
                .orElse(Set.of());
    }

    private record Row(Access access, String prefix, Set<Scope> enough) {
        boolean fits(String method, String template) {
            return access.covers(method) && (template.equals(prefix) || template.startsWith(prefix + "/"));
        }
    }

    private enum Access {
        ANY,
        READ,
        WRITE;

        boolean covers(String method) {
            return this == ANY || (this == READ) == (method.equals("GET") || method.equals("HEAD"));
        }
    }
}
