package dev.captioneer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints figures as rows of a table: {@code name | figure | budget | verdict}. */
public final class Report {

    private Report() {}

    /** Prints on which machine the figures were measured. */
    public static void main(String[] args) {
        System.out.printf("%s%n%n| what | figure | budget | verdict |%n|---|---|---|---|%n", machine());
    }

    /** The day and the machine, in one line. */
    public static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s: %d cores (%s), %.0f GiB, load %.1f; %s %s; %s %s",
                LocalDate.now(),
                system.getAvailableProcessors(),
                processor(),
                system.getTotalMemorySize() / Math.pow(1024, 3),
                system.getSystemLoadAverage(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    /** Its name where Linux says it, else its kind. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }

    static void atMost(String name, double figure, double budget, String unit) {
        row(name, number(figure, unit), "≤ " + number(budget, unit), figure <= budget ? "holds" : "MISSED");
    }

    static void atLeast(String name, double figure, double budget, String unit) {
        row(name, number(figure, unit), "≥ " + number(budget, unit), figure >= budget ? "holds" : "MISSED");
    }

    /** A figure to compare others with. */
    static void figure(String name, double figure, String unit) {
        row(name, number(figure, unit), "", "");
    }

    static double median(double[] figures) {
        return percentile(figures, 0.5);
    }

    static double p95(double[] figures) {
        return percentile(figures, 0.95);
    }

    private static double percentile(double[] figures, double share) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static String number(double figure, String unit) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f %s" : "%.0f %s", figure, unit);
    }

    private static void row(String name, String figure, String budget, String verdict) {
        System.out.printf("| %s | %s | %s | %s |%n", name, figure, budget, verdict);
    }
}
