package dev.captioneer.captioning.server;

import dev.captioneer.kernel.Secret;
import dev.captioneer.settings.BaseUrl;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The way to one server: its address, whether it may be asked right now, and the key that goes along.
 *
 * @param allowed asked before each request
 */
record ServerAccess(
        HttpClient client, BaseUrl url, Duration timeout, Predicate<BaseUrl> allowed, Optional<Secret> key) {

    static final String FOREIGN = "SRV-ADDRESS-FOREIGN";

    /** A list of models needs no model to be loaded. */
    private static final Duration LONGEST_LISTING = Duration.ofSeconds(15);

    boolean isAllowed() {
        return allowed.test(url);
    }

    ServerReply get(String call) {
        Duration longest = timeout.compareTo(LONGEST_LISTING) < 0 ? timeout : LONGEST_LISTING;
        return ServerHttp.with(client, longest).get(url.call(call), key);
    }

    ServerReply post(String call, byte[] json) {
        return ServerHttp.with(client, timeout).post(url.call(call), json, key);
    }
}
