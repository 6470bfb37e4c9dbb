package dev.captioneer.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The captioners that are asked for an image, one after the other until one has described it: "Gemini, else Ollama, else
 * offline drafts".
 *
 * @param links from first to last, each captioner once; none: chosen when a run is ordered
 */
public record CaptionerChain(List<ChainLink> links) {

    /** Gemini where there is a key, else the offline drafts. */
    public static final CaptionerChain AUTOMATIC = new CaptionerChain(List.of());

    public CaptionerChain {
        links = List.copyOf(links);
        if (links.stream().map(ChainLink::captioner).distinct().count() < links.size()) {
            throw new IllegalArgumentException("A captioner stands in a chain once");
        }
    }

    public static CaptionerChain of(String... captioners) {
        return new CaptionerChain(Arrays.stream(captioners).map(ChainLink::of).toList());
    }

    public boolean isAutomatic() {
        return links.isEmpty();
    }

    /** As it is stored: a line for each link, the captioner's id and, behind a space, the model. */
    public String text() {
        return links.stream()
                .map(link ->
                        link.captioner() + link.model().map(name -> " " + name).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #text()}. */
    public static CaptionerChain parse(String text) {
        return new CaptionerChain(text.lines().map(CaptionerChain::link).toList());
    }

    private static ChainLink link(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? ChainLink.of(line)
                : new ChainLink(line.substring(0, space), Optional.of(line.substring(space + 1)));
    }
}
