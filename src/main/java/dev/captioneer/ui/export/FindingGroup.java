package dev.captioneer.ui.export;

import dev.captioneer.export.ExportPlan;
import dev.captioneer.export.PlannedImage;
import dev.captioneer.review.Finding;
import dev.captioneer.review.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All findings of one code.
 *
 * @param places in the order of the images; what concerns the set has no image
 */
record FindingGroup(String code, Severity severity, List<Place> places) {

    /** One finding and where it was found. */
    record Place(Finding finding, Optional<PlannedImage> image) {}

    /** Those that stop an export first, then the most frequent. */
    static List<FindingGroup> of(ExportPlan plan) {
        Map<String, List<Place>> byCode = new LinkedHashMap<>();
        plan.ofSet().forEach(finding -> place(byCode, new Place(finding, Optional.empty())));
        plan.images().forEach(image -> image.findings()
                .forEach(finding -> place(byCode, new Place(finding, Optional.of(image)))));
        return byCode.entrySet().stream()
                .map(entry -> new FindingGroup(
                        entry.getKey(), entry.getValue().getFirst().finding().severity(), entry.getValue()))
                .sorted(Comparator.comparing(FindingGroup::severity)
                        .thenComparing(group -> -group.places().size()))
                .toList();
    }

    Finding first() {
        return places.getFirst().finding();
    }

    /** Whether one sentence says it for all of them. */
    boolean isUniform() {
        return places.stream().allMatch(place -> place.finding().arguments().equals(first().arguments()));
    }

    private static void place(Map<String, List<Place>> byCode, Place place) {
        byCode.computeIfAbsent(place.finding().code(), code -> new ArrayList<>())
                .add(place);
    }
}
