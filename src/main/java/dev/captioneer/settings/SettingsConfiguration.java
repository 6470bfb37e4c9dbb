package dev.captioneer.settings;

import dev.captioneer.settings.store.SqliteCheck;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptioneerProperties.class)
class SettingsConfiguration {

    /** In whole milliseconds, as times are stored: what was just written equals what is read. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    DataFolder dataFolder(CaptioneerProperties properties) {
        return new DataFolder(properties.dataFolder().toAbsolutePath().normalize());
    }

    @Bean
    GeminiProperties geminiProperties(CaptioneerProperties properties) {
        return properties.gemini();
    }

    @Bean
    CaptioneerProperties.Limits limits(CaptioneerProperties properties) {
        return properties.limits();
    }

    @Bean
    DataFolderLock dataFolderLock(DataFolder folder, Environment environment) {
        DataFolderLock lock = DataFolderLock.take(folder);
        SqliteCheck.check(environment.getRequiredProperty("spring.datasource.url"));
        return lock;
    }

    /** The folder is there, ours and its database sound before anything opens the database. */
    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor lockBeforeDatabase() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, DataFolderLock.class) {};
    }
}
