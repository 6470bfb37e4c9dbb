package dev.captioneer.console.store;

import dev.captioneer.console.ConsoleEntry;
import java.time.Instant;

/** An entry and when it was made. */
public record NewConsoleRow(Instant at, ConsoleEntry entry) {}
