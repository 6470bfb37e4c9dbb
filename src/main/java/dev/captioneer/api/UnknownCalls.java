package dev.captioneer.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Addresses below {@code /api} that are no call get a problem, not the page that the views show for unknown addresses. */
@Configuration(proxyBeanMethods = false)
class UnknownCalls {

    // After the controllers (0), before the views and static files (near the lowest).
    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping unknownApiCalls(ProblemWriter problems) {
        HttpRequestHandler handler = (_, response) -> problems.write(response, Problems.unknownCall());
        return new SimpleUrlHandlerMapping(Map.of("/api/**", handler), AFTER_CONTROLLERS);
    }
}
