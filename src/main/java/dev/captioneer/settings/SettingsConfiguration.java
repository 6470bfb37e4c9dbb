package dev.captioneer.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptioneerProperties.class)
class SettingsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
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
}
