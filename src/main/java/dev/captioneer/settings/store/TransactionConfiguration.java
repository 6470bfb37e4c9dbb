package dev.captioneer.settings.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How transactions begin: one after the other on SQLite, side by side elsewhere. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource, @Value("${spring.datasource.url}") String url) {
        return url.startsWith("jdbc:sqlite:")
                ? new OneWriterTransactionManager(dataSource)
                : new JdbcTransactionManager(dataSource);
    }
}
