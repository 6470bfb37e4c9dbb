package dev.captioneer.intake;

/**
 * Who made a sample photo and under which licence it may be passed on.
 *
 * @param fileName as it is shipped
 * @param author with the year
 * @param licenceUrl where the text of the licence stands
 */
public record SampleCredit(String fileName, String title, String author, String licence, String licenceUrl) {

    /** @param line of {@code credits.tsv}: the five parts, separated by tabs */
    static SampleCredit ofLine(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("A credit has five parts: " + line);
        }
        return new SampleCredit(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}
