package dev.captioneer.captioning;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends the work on runs before anything else ends: no run is taken up again, the database is still there. */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class RunShutdown implements SmartLifecycle {

    private final Scheduler scheduler;
    private final RunEngine engine;
    private volatile boolean running;

    RunShutdown(Scheduler scheduler, RunEngine engine) {
        this.scheduler = scheduler;
        this.engine = engine;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        scheduler.pause();
        engine.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
