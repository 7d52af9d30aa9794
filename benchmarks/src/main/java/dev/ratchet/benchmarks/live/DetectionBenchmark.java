package dev.ratchet.benchmarks.live;

import dev.ratchet.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * How many judged traces pass until a failure rate that rose is noticed, by the monitor's detector, by a CUSUM that knows the
 * change, and by the best of many rolling windows; all with the run to a false alarm that the detector was measured to have. The
 * rate rises after 200 traces.
 */
public final class DetectionBenchmark {
    private static final double GAMMA = 10_000;
    private static final double BEFORE = 0.1;
    private static final List<Double> AFTER = List.of(0.15, 0.2, 0.3);
    private static final List<Integer> WINDOWS =
            List.of(10, 14, 18, 22, 26, 32, 40, 50, 60, 75, 90, 110, 140, 180, 230, 300, 400, 550, 750);
    private static final int UNCHANGED = 200;
    private static final int STREAMS = 2_000;
    private static final int CALIBRATION = 500;
    private static final int HALVINGS = 16;
    private static final double HIGHEST_THRESHOLD = 12;

    public List<Measurement> run() {
        double falseRun = Chart.falseRun(() -> Chart.detector(BEFORE, GAMMA), BEFORE, STREAMS);
        System.out.printf(
                Locale.ROOT,
                "%nrun to a false alarm: %,.0f traces at %.2f%n%n| p0→p1 | CUSUM, told the change | detector | best window |%n"
                        + "|---|---|---|---|%n",
                falseRun,
                BEFORE);
        List<Measurement> measurements = new ArrayList<>();
        for (double after : AFTER) {
            measurements.addAll(row(after, falseRun));
        }
        return measurements;
    }

    private static List<Measurement> row(double after, double falseRun) {
        double limit = delay(cusum(after, falseRun), after);
        double detector = delay(() -> Chart.detector(BEFORE, GAMMA), after);
        Window window = bestWindow(after, falseRun);
        System.out.printf(
                Locale.ROOT,
                "| %.2f→%.2f | %.0f | %.0f | %.0f (%d of %d) |%n",
                BEFORE,
                after,
                limit,
                detector,
                window.delay(),
                window.failures(),
                window.length());
        String change = String.format(Locale.ROOT, "delay of %.2f → %.2f, ", BEFORE, after);
        return List.of(
                new Measurement(change + "of that of a CUSUM that knows the change", 100 * detector / limit, 115, "%"),
                new Measurement(change + "of that of the best window", 100 * detector / window.delay(), 90, "%"));
    }

    private static double delay(Supplier<Chart> chart, double after) {
        return Chart.delay(chart, BEFORE, UNCHANGED, after, STREAMS);
    }

    /** The CUSUM with the least threshold of which the run to a false alarm is at least so long. */
    private static Supplier<Chart> cusum(double after, double falseRun) {
        DoubleFunction<Supplier<Chart>> charts = threshold -> () -> Chart.cusum(BEFORE, after, threshold);
        double low = 0;
        double high = HIGHEST_THRESHOLD;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Chart.falseRun(charts.apply(middle), BEFORE, CALIBRATION) >= falseRun) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return charts.apply(high);
    }

    private record Window(int length, int failures, double delay) {}

    private static Window bestWindow(double after, double falseRun) {
        Window best = new Window(0, 0, Double.POSITIVE_INFINITY);
        for (int length : WINDOWS) {
            int failures = failures(length, falseRun);
            double delay = delay(() -> Chart.window(length, failures), after);
            best = delay < best.delay() ? new Window(length, failures, delay) : best;
        }
        return best;
    }

    /** The least number of failures in a window at which the run to a false alarm is at least so long. */
    private static int failures(int length, double falseRun) {
        int low = 0;
        int high = length + 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            int failures = middle;
            if (Chart.falseRun(() -> Chart.window(length, failures), BEFORE, CALIBRATION) >= falseRun) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
