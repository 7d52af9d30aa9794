package dev.ratchet.models.spending;

import dev.ratchet.models.memory.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books in the table {@code model_spending}. */
final class SpendingTable {
    private static final String SUMS = "coalesce(sum(calls), 0), coalesce(sum(cached_calls), 0),"
            + " coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),"
            + " coalesce(sum(spent_usd), 0), coalesce(sum(saved_usd), 0)";
    private static final String ADD = """
            insert into model_spending as booked (day, project, prompt_name, job, part, role, model,
                calls, cached_calls, input_tokens, output_tokens, spent_usd, saved_usd)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (job, part, role, model, day, project, prompt_name) do update set
                calls = booked.calls + excluded.calls,
                cached_calls = booked.cached_calls + excluded.cached_calls,
                input_tokens = booked.input_tokens + excluded.input_tokens,
                output_tokens = booked.output_tokens + excluded.output_tokens,
                spent_usd = booked.spent_usd + excluded.spent_usd,
                saved_usd = booked.saved_usd + excluded.saved_usd""";

    private final Database database;

    SpendingTable(Database database) {
        this.database = database;
    }

    /** Adds all or nothing.
     *
     * @return whether it is done */
    boolean add(Map<Account, Sum> sums) {
        return database.run("book what models cost", connection -> {
                    boolean autoCommit = connection.getAutoCommit();
                    connection.setAutoCommit(false);
                    try {
                        insert(connection, sums);
                        connection.commit();
                        return true;
                    } catch (SQLException | RuntimeException e) {
                        connection.rollback();
                        throw e;
                    } finally {
                        connection.setAutoCommit(autoCommit);
                    }
                })
                .orElse(false);
    }

    private static void insert(Connection connection, Map<Account, Sum> sums) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Account account : inOneOrder(sums.keySet())) {
                bind(insert, values(account, sums.getOrDefault(account, Sum.NOTHING)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Processes that book the same lines lock them one after the other, and never each other out. */
    private static List<Account> inOneOrder(Collection<Account> accounts) {
        return accounts.stream().sorted(Comparator.comparing(Account::toString)).toList();
    }

    private static List<Object> values(Account account, Sum sum) {
        return List.of(
                account.day(),
                account.project(),
                account.promptName(),
                account.job(),
                account.part(),
                account.role(),
                account.model(),
                sum.calls(),
                sum.cachedCalls(),
                sum.inputTokens(),
                sum.outputTokens(),
                sum.spentUsd(),
                sum.savedUsd());
    }

    Optional<Sum> sum(String condition, Object... values) {
        return database.run("read what models cost", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + SUMS + " from model_spending where " + condition)) {
                bind(select, List.of(values));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return sum(row, 0);
                }
            }
        });
    }

    /** Sums by the values of a column, in their order. */
    Optional<Map<String, Sum>> sumsBy(String column, String condition, Object... values) {
        return database.run("read what models cost", connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + column + ", " + SUMS
                    + " from model_spending where " + condition + " group by 1 order by 1")) {
                bind(select, List.of(values));
                Map<String, Sum> sums = new LinkedHashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        sums.put(row.getString(1), sum(row, 1));
                    }
                }
                return sums;
            }
        });
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Sum sum(ResultSet row, int before) throws SQLException {
        return new Sum(
                row.getLong(before + 1),
                row.getLong(before + 2),
                row.getLong(before + 3),
                row.getLong(before + 4),
                row.getDouble(before + 5),
                row.getDouble(before + 6));
    }
}
