package dev.captioneer.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is cleaned up: before the server takes its first request, and every night. */
@Configuration(proxyBeanMethods = false)
class HousekeepingSchedule {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> cleanUpTask(Housekeeping housekeeping) {
        return Tasks.recurring("clean-up", Schedules.daily(NIGHT))
                .execute((instance, context) -> housekeeping.cleanUp());
    }

    @Bean
    SmartInitializingSingleton cleanUpAtStart(Housekeeping housekeeping) {
        return housekeeping::cleanUp;
    }
}
