package dev.ratchet.clustering.domain.tending;

/**
 * How clusters are compared.
 *
 * @param mergeFrom average cosine between the texts of two clusters from which they are one
 * @param splitBelow average cosine between two halves of a cluster below which they are two
 * @param smallestPart texts that a half must have at least
 * @param maxClusters of one signature that remain
 * @param largestMoved a cluster with more failures than this stays as it is, so that the work is bounded
 */
public record TendingRules(double mergeFrom, double splitBelow, int smallestPart, int maxClusters, long largestMoved) {
    public TendingRules {
        if (splitBelow >= mergeFrom) {
            throw new IllegalArgumentException("what is split must not be merged again");
        }
    }
}
