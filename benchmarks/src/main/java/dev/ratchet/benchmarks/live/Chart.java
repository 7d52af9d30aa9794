package dev.ratchet.benchmarks.live;

import dev.ratchet.statistics.RegressionDetector;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What watches one stream of judged traces and alarms at some time. */
interface Chart {
    /** No run is followed longer than this. */
    int LONGEST = 100_000;

    /** Takes one judged trace in. */
    boolean alarmsAfter(boolean failed);

    /** The mean number of traces to a false alarm, at this failure rate, over so many seeded streams; the same for every chart. */
    static double falseRun(Supplier<Chart> chart, double rate, int streams) {
        return LongStream.range(0, streams)
                .parallel()
                .map(stream -> run(chart.get(), rate, new SplittableRandom(stream)))
                .average()
                .orElseThrow();
    }

    /**
     * The mean number of traces from a change of the rate to the alarm. Before the change so many traces go by; a stream that
     * alarms by then does not count.
     */
    static double delay(Supplier<Chart> chart, double before, int unchanged, double after, int streams) {
        return LongStream.range(0, streams)
                .parallel()
                .mapToObj(SplittableRandom::new)
                .map(random -> delay(chart.get(), before, unchanged, after, random))
                .flatMapToLong(OptionalLong::stream)
                .average()
                .orElseThrow();
    }

    private static OptionalLong delay(
            Chart chart, double before, int unchanged, double after, SplittableRandom random) {
        for (int traces = 0; traces < unchanged; traces++) {
            if (chart.alarmsAfter(random.nextDouble() < before)) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(run(chart, after, random));
    }

    private static long run(Chart chart, double rate, SplittableRandom random) {
        for (int traces = 1; traces < LONGEST; traces++) {
            if (chart.alarmsAfter(random.nextDouble() < rate)) {
                return traces;
            }
        }
        return LONGEST;
    }

    /** The one that the monitor has: it does not know what the rate becomes. */
    static Chart detector(double promised, double gamma) {
        return new Chart() {
            private RegressionDetector detector = RegressionDetector.start(promised, gamma);

            @Override
            public boolean alarmsAfter(boolean failed) {
                detector = detector.observe(failed);
                return detector.alarmed();
            }
        };
    }

    /** Page's CUSUM for a change that is known: nothing is faster at the same rate of false alarms. */
    static Chart cusum(double before, double after, double threshold) {
        double failure = Math.log(after / before);
        double pass = Math.log((1 - after) / (1 - before));
        return new Chart() {
            private double sum;

            @Override
            public boolean alarmsAfter(boolean failed) {
                sum = Math.max(0, sum + (failed ? failure : pass));
                return sum >= threshold;
            }
        };
    }

    /** So many failures among the last so many traces. */
    static Chart window(int length, int failures) {
        return new Chart() {
            private final boolean[] last = new boolean[length];
            private int next;
            private int count;

            @Override
            public boolean alarmsAfter(boolean failed) {
                count += (failed ? 1 : 0) - (last[next] ? 1 : 0);
                last[next] = failed;
                next = (next + 1) % length;
                return count >= failures;
            }
        };
    }
}
