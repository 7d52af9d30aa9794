package dev.ratchet.benchmarks.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A registry that has been used for years: 10,000 prompts of 20 versions, 100,000 deployments. */
record Seed(String jdbcUrl) {
    private static final String REPORT =
            "{\"outcome\":\"passed\",\"summary\":\"72 of 80 against 41 of 80\",\"metrics\":[],"
                    + "\"pairs\":80,\"wins\":35,\"losses\":4,\"ties\":41,\"unjudged\":0,\"baseline_passed\":41,"
                    + "\"candidate_passed\":72,\"fixed\":[],\"broken\":[],\"race\":[],\"calls_spent\":200,\"calls_saved\":20,"
                    + "\"cost_usd\":0.01}";

    void plant() throws SQLException {
        execute("""
                insert into prompts (id, project, name, live_version, revision, created_at, changed_at)
                select gen_random_uuid(), 'default', 'seeded-' || to_char(n, 'FM00000'), '1.19.0', 20,
                       now() - n * interval '1 minute', now() - n * interval '1 minute'
                from generate_series(1, 10000) n""");
        execute("""
                insert into prompt_versions (id, prompt_id, version, template_text, metadata, status, created_by, created_at)
                select gen_random_uuid(), p.id, '1.' || v || '.0', repeat('Answer with one word. ', 40) || '{message}',
                       '{}', case when v = 19 then 'active' else 'archived' end, 'seed', p.created_at
                from prompts p, generate_series(0, 19) v where p.name like 'seeded-%'""");
        execute("""
                insert into deployments (id, row_version, prompt_id, project, prompt_name, status, seq, baseline, candidates,
                                         candidate_version, taught_by, report, digest, created_at, updated_at)
                select gen_random_uuid(), 1, p.id, 'default', p.name,
                       (array['rejected', 'rolled_back', 'monitoring', 'ab_failed', 'ab_passed'])[1 + d %% 5], 5,
                       json_build_object('version', '1.' || d || '.0', 'template_text', repeat('Answer with one word. ', 40)
                                         || '{message}', 'settings', json_build_object())::text,
                       json_build_array(json_build_object('spec', json_build_object('version', '1.' || (d + 1) || '.0',
                                        'template_text', repeat('Answer with one label. ', 40) || '{message}',
                                        'settings', json_build_object()),
                                        'rationale', 'names the labels', 'changelog', 'adds a rule'))::text,
                       '1.' || (d + 1) || '.0', '[]', '%s', '{"current_version":"1.0.0","rationale":"names the labels"}',
                       p.created_at + d * interval '1 second', p.created_at
                from prompts p, generate_series(0, 9) d where p.name like 'seeded-%%'""".formatted(REPORT));
        execute("analyze");
    }

    /** How PostgreSQL answers a question, line by line. */
    List<String> plan(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("explain (analyze, costs off, timing off, summary on) " + question)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
