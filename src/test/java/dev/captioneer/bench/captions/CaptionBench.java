package dev.captioneer.bench.captions;

import dev.captioneer.bench.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Asks one or two captioners for the captions of a set and prints how good they are; {@code bench/captions}. */
final class CaptionBench {

    private CaptionBench() {}

    public static void main(String[] arguments) throws Exception {
        try {
            BenchOrder order = BenchOrder.parse(arguments);
            System.out.println(Report.machine());
            System.out.println();
            List<Sitting> sittings = held(order);
            System.out.print(ComparisonTable.of(sittings));
            if (order.showsCaptions()) {
                sittings.forEach(CaptionBench::print);
            }
        } catch (IllegalArgumentException notPossible) {
            System.err.println(notPossible.getMessage());
            System.exit(2);
        }
    }

    private static List<Sitting> held(BenchOrder order) throws Exception {
        Path folder = Files.createTempDirectory("captioneer-captions");
        try (Studio studio = new Studio(folder.resolve("data"), Map.of())) {
            LabelledSet all = order.set().isPresent()
                    ? LabelledSet.in(order.set().get())
                    : UsualSet.madeIn(folder.resolve("set"));
            LabelledSet set = all.limitedTo(order.limit());
            List<Sitting> sittings = new ArrayList<>();
            for (Contender contender : order.contenders()) {
                sittings.add(studio.ask(contender, set));
            }
            return sittings;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void print(Sitting sitting) {
        System.out.printf("%n**%s**%n%n", sitting.contender().name());
        sitting.images().forEach(image -> System.out.printf("- %s: %s%n", image.fileName(), image.captionText()));
    }
}
