package dev.captioneer.captioning;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All captioners by their ids. */
@Component
class Captioners {

    private final Map<String, Captioner> byId;

    Captioners(ObjectProvider<Captioner> all) {
        byId = all.stream().collect(Collectors.toUnmodifiableMap(Captioner::id, Function.identity()));
    }

    Optional<Captioner> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
