package dev.captioneer.captioning.server;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** When the application stops, nobody waits for a model. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient serverClient() {
        return ServerHttp.newClient();
    }

    @Bean
    LocalServers localServers(HttpClient serverClient) {
        return new LocalServers(serverClient, LocalServers.USUAL);
    }
}
