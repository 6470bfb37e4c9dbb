package dev.captioneer.bench.captions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sittings side by side, in Markdown. */
final class ComparisonTable {

    private ComparisonTable() {}

    /** @param sittings at least one */
    static String of(List<Sitting> sittings) {
        List<Map<String, String>> sheets = sittings.stream().map(ScoreSheet::of).toList();
        String head = sittings.stream()
                .map(sitting -> " " + cell(sitting.contender().name()) + " |")
                .collect(Collectors.joining("", "| |", "\n|---|" + "---|".repeat(sittings.size()) + "\n"));
        return sheets.getFirst().keySet().stream()
                .map(name -> sheets.stream()
                        .map(sheet -> " " + cell(sheet.getOrDefault(name, "")) + " |")
                        .collect(Collectors.joining("", "| " + name + " |", "\n")))
                .collect(Collectors.joining("", head, ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
