package dev.ratchet.benchmarks.clustering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far clusters and known kinds agree: V-measure (Rosenberg and Hirschberg 2007) and the adjusted Rand index (Hubert and
 * Arabie 1985); both are 1 for the same partition, and the latter 0 for chance.
 */
record Agreement(double v, double ari, double clusters) {

    /** @param found the cluster of each item, {@code kinds} its true kind, in the same order */
    static Agreement of(List<?> found, List<?> kinds) {
        Map<Object, Long> byCluster = counts(found);
        Map<Object, Long> byKind = counts(kinds);
        Map<Object, Long> both = counts(IntStream.range(0, found.size())
                .mapToObj(i -> List.of(found.get(i), kinds.get(i)))
                .toList());
        double n = found.size();
        double shared = entropy(byCluster.values(), n) + entropy(byKind.values(), n) - entropy(both.values(), n);
        double homogeneity = share(shared, entropy(byKind.values(), n));
        double completeness = share(shared, entropy(byCluster.values(), n));
        double together = pairs(both.values());
        double expected = pairs(byCluster.values()) * pairs(byKind.values()) / (n * (n - 1) / 2);
        double most = (pairs(byCluster.values()) + pairs(byKind.values())) / 2;
        return new Agreement(
                share(2 * homogeneity * completeness, homogeneity + completeness),
                (together - expected) / (most - expected),
                byCluster.size());
    }

    static Agreement mean(List<Agreement> runs) {
        return new Agreement(
                runs.stream().mapToDouble(Agreement::v).average().orElseThrow(),
                runs.stream().mapToDouble(Agreement::ari).average().orElseThrow(),
                runs.stream().mapToDouble(Agreement::clusters).average().orElseThrow());
    }

    /** Where there is nothing to tell apart, nothing is missing. */
    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static Map<Object, Long> counts(List<?> items) {
        return items.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static double entropy(Collection<Long> counts, double n) {
        return counts.stream()
                .mapToDouble(count -> -count / n * Math.log(count / n))
                .sum();
    }

    private static double pairs(Collection<Long> counts) {
        return counts.stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
    }
}
