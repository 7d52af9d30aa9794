package dev.ratchet.benchmarks.optimizer;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as a table, a row for each task and way over all seeds. */
final class Table {
    private static final String HEAD = """

            | task | way | before | after, mean (least–most) | ships | calls | tokens of the prompt |
            |---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(List<Result> results) {
        StringBuilder table = new StringBuilder(HEAD);
        groups(results).values().forEach(rows -> table.append(row(rows)));
        return table.toString();
    }

    private static Map<String, List<Result>> groups(List<Result> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.task() + ", " + result.way(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String row(List<Result> rows) {
        DoubleSummaryStatistics after = rows.stream().mapToDouble(Result::after).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f %% | %.1f %% (%.1f–%.1f) | %d of %d | %,.0f | %,.0f |%n",
                rows.getFirst().task(),
                rows.getFirst().way(),
                100 * rows.stream().mapToDouble(Result::before).average().orElse(0),
                100 * after.getAverage(),
                100 * after.getMin(),
                100 * after.getMax(),
                rows.stream().filter(Result::ships).count(),
                rows.size(),
                rows.stream().mapToLong(Result::calls).average().orElse(0),
                rows.stream().mapToInt(Result::tokens).average().orElse(0));
    }
}
