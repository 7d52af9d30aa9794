package dev.ratchet.benchmarks.clustering;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.benchmarks.Questions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Clustering: how good the clusters are, and how many failures a second find theirs. */
public final class ClusteringBenchmark {

    public List<Measurement> run() throws IOException, InterruptedException, ExecutionException {
        if (!Questions.arePresent()) {
            System.out.println("skipped: Banking77 is not at ../shared/data/banking77");
            return List.of();
        }
        List<Measurement> measurements = new ArrayList<>(QualityBenchmark.run());
        measurements.addAll(new SpeedBenchmark().run());
        return measurements;
    }
}
