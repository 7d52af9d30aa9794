package dev.ratchet.benchmarks.clustering;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.benchmarks.Questions;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.models.MiniLmEmbeddings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The 3,080 questions of the Banking77 test set, in five orders, against what batch methods make of the same vectors. */
final class QualityBenchmark {
    private static final int SHUFFLES = 5;
    private static final double THRESHOLD = 0.65;
    private static final int MAX_CLUSTERS = 100;
    private static final List<Double> CURVE = List.of(0.55, 0.60, 0.65, 0.70, 0.75);

    private final List<String> intents;
    private final List<float[]> vectors;

    private QualityBenchmark(Questions questions) {
        this.intents = questions.intents();
        this.vectors = new MiniLmEmbeddings().embed(questions.texts());
    }

    static List<Measurement> run() throws IOException {
        return new QualityBenchmark(Questions.read("test")).measure();
    }

    private List<Measurement> measure() {
        System.out.println("| method | clusters | V | ARI |\n|---|---|---|---|");
        batch();
        Online shipped = online(THRESHOLD, MAX_CLUSTERS);
        for (double threshold : CURVE) {
            Online online = threshold == THRESHOLD ? shipped : online(threshold, MAX_CLUSTERS);
            row("online, threshold " + threshold + ", at most " + MAX_CLUSTERS, online.atTheEnd());
        }
        for (int most : List.of(40, 77, 116)) {
            row(
                    "online, threshold " + THRESHOLD + ", at most " + most,
                    online(THRESHOLD, most).atTheEnd());
        }
        row("the same when each was told first, at most " + MAX_CLUSTERS, shipped.toldFirst());
        return measurements(shipped.atTheEnd());
    }

    private void batch() {
        int kinds = new HashSet<>(intents).size();
        BatchMethods batch = new BatchMethods(vectors);
        row(
                "batch k-means++, the true k",
                Agreement.mean(IntStream.range(0, SHUFFLES)
                        .mapToObj(seed -> Agreement.of(batch.kMeans(kinds, seed), intents))
                        .toList()));
        for (int size : List.of(5, 10)) {
            List<Integer> found = batch.hdbscan(size);
            long nowhere = found.stream().filter(label -> label == 0).count();
            row(
                    "HDBSCAN, at least " + size + ", " + 100 * nowhere / found.size() + " % in none",
                    Agreement.of(found, intents));
        }
    }

    private static List<Measurement> measurements(Agreement shipped) {
        return List.of(
                Measurement.atLeast("V × 100, as shipped", 100 * shipped.v(), 76, "%"),
                Measurement.atLeast("ARI × 100, as shipped", 100 * shipped.ari(), 45, "%"),
                new Measurement("clusters, as shipped (77 intents)", shipped.clusters(), 116, ""));
    }

    private Online online(double threshold, int maxClusters) {
        List<Agreement> atTheEnd = new ArrayList<>();
        List<Agreement> toldFirst = new ArrayList<>();
        for (int seed = 0; seed < SHUFFLES; seed++) {
            List<Integer> order = order(seed);
            OnlineRun run = new OnlineRun(threshold, maxClusters);
            atTheEnd.add(Agreement.of(run.cluster(positions(order)), intents(order)));
            toldFirst.add(Agreement.of(run.firstHomes(), intents(order)));
        }
        return new Online(Agreement.mean(atTheEnd), Agreement.mean(toldFirst));
    }

    private List<Integer> order(long seed) {
        List<Integer> order =
                IntStream.range(0, vectors.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private List<Centroid> positions(List<Integer> order) {
        return order.stream().map(i -> Centroid.of(vectors.get(i))).toList();
    }

    private List<String> intents(List<Integer> order) {
        return order.stream().map(intents::get).toList();
    }

    private static void row(String method, Agreement agreement) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.3f | %.3f |%n",
                method,
                agreement.clusters(),
                agreement.v(),
                agreement.ari());
    }

    /** The clusters that the questions are in when all have come, and those that they were told to be in first. */
    private record Online(Agreement atTheEnd, Agreement toldFirst) {}
}
