package dev.captioneer.api;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of clients behind a proxy, another one each time. */
final class Addresses {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Addresses() {}

    static String next() {
        int number = COUNT.incrementAndGet();
        return "203.0.%d.%d".formatted(113 + number / 250, 1 + number % 250);
    }
}
