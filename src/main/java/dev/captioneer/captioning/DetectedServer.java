package dev.captioneer.captioning;

import java.net.URI;
import java.util.List;

/**
 * A server that answers on this machine and is not set up yet.
 *
 * @param name what it seems to be: "Ollama", "LM Studio", "llama.cpp", "vLLM"
 * @param models as it lists them, those that can probably see first; may be empty
 */
public record DetectedServer(String name, URI baseUrl, List<String> models) {

    public DetectedServer {
        models = List.copyOf(models);
    }
}
