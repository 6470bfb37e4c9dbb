package dev.captioneer.bench;

/** Time since it was made. */
record Stopwatch(long started) {

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    double millis() {
        return seconds() * 1e3;
    }
}
