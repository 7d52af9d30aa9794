package dev.ratchet.benchmarks.clustering;

import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Methods of Tribuo that see all vectors at once. */
final class BatchMethods {
    private static final int THREADS = 2;
    private static final ClusteringFactory FACTORY = new ClusteringFactory();

    private final MutableDataset<ClusterID> vectors;

    BatchMethods(List<float[]> vectors) {
        this.vectors = new MutableDataset<>(new SimpleDataSourceProvenance("questions", FACTORY), FACTORY);
        String[] names = names(vectors.getFirst().length);
        vectors.forEach(vector -> this.vectors.add(example(names, vector)));
    }

    /** In the order of the alphabet, as Tribuo sorts them. */
    private static String[] names(int dimensions) {
        return IntStream.range(0, dimensions)
                .mapToObj(i -> String.format("%04d", i))
                .toArray(String[]::new);
    }

    private static ArrayExample<ClusterID> example(String[] names, float[] vector) {
        double[] values =
                IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
        return new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values);
    }

    /** k-means++ with the number of clusters given. */
    List<Integer> kMeans(int k, long seed) {
        var model = new KMeansTrainer(k, 50, DistanceType.L2.getDistance(), Initialisation.PLUSPLUS, THREADS, seed)
                .train(vectors);
        return model.predict(vectors).stream()
                .map(prediction -> prediction.getOutput().getID())
                .toList();
    }

    /** Density-based; 0 is what belongs nowhere. */
    List<Integer> hdbscan(int minClusterSize) {
        var trainer = new HdbscanTrainer(
                minClusterSize,
                DistanceType.L2.getDistance(),
                minClusterSize,
                THREADS,
                NeighboursQueryFactoryType.BRUTE_FORCE);
        return trainer.train(vectors).getClusterLabels();
    }
}
