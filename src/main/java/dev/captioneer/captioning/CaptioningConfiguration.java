package dev.captioneer.captioning;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.captioneer.imaging.CaptionerPicture;
import dev.captioneer.imaging.PictureReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaptioningConfiguration {

    private static final Duration AFTER_A_BUG = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Jitter jitter() {
        return most -> Duration.ofMillis(
                most.isPositive() ? ThreadLocalRandom.current().nextLong(most.toMillis() + 1) : 0);
    }

    /** The reader is shared with all who decode, because together they must not run out of memory. */
    @Bean
    @ConditionalOnMissingBean
    CaptionerPictures captionerPictures(ObjectProvider<PictureReader> reader) {
        return (file, format) -> new CaptionerPicture(reader.getObject()).render(file, format);
    }

    /** The scheduler lives in the same time as everything else. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
        return clock::instant;
    }

    /** The scheduler starts after all of its tasks are made, so what a killed process left is settled before that. */
    @Bean
    Task<Void> captionRunTask(RunTask handler, RunRecovery recovery) {
        recovery.recover();
        return Tasks.custom(RunTask.NAME, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_BUG))
                .onDeadExecutionRevive()
                .execute(handler);
    }

    /**
     * A thread each, made when needed, so that a hundred people do not queue for one another. Platform threads, because the
     * scheduler writes outside of transactions and SQLite would make such a writer sleep on its carrier.
     */
    @Bean
    DbSchedulerCustomizer threadsForRuns() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("run-", 0).factory()));
            }
        };
    }
}
