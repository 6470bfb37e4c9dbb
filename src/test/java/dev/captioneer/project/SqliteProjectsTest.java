package dev.captioneer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class SqliteProjectsTest extends ProjectsTest {

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void secondTransactionInsideTheFirst_isRefusedInsteadOfWaitingForEver_andTheNextOneBegins() {
        TransactionTemplate outer = new TransactionTemplate(manager);
        TransactionTemplate inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> outer.executeWithoutResult(first -> inner.executeWithoutResult(second -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the first");
        assertThat(newProject().version()).isEqualTo(1);
    }
}
