package dev.captioneer.ui.console;

import dev.captioneer.console.ConsoleLog;
import dev.captioneer.ui.state.ProjectPulses;
import org.springframework.stereotype.Component;

/** What the console reads. */
@Component
public record ConsoleServices(ConsoleLog log, ProjectPulses pulses) {}
