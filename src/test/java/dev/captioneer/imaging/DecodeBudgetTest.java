package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DecodeBudgetTest {

    private final DecodeBudget budget = new DecodeBudget(10 * 1024);

    @Test
    void whoFindsNothingFree_waitsUntilItIsGivenBack() throws Exception {
        DecodeBudget.Share first = budget.take(8 * 1024);
        AtomicBoolean through = new AtomicBoolean();
        Thread second = Thread.ofVirtual().start(() -> {
            try (DecodeBudget.Share _ = budget.take(4 * 1024)) {
                through.set(true);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> second.getState() == Thread.State.WAITING);
        assertThat(through).isFalse();
        first.close();
        second.join();
        assertThat(through).isTrue();
        assertThat(budget.free()).isEqualTo(budget.bytes());
    }

    @Test
    void moreThanTheWholeBudget_isServedAlone() throws Exception {
        try (DecodeBudget.Share _ = budget.take(Long.MAX_VALUE)) {
            assertThat(budget.free()).isZero();
        }
        assertThat(budget.free()).isEqualTo(budget.bytes());
    }

    @Test
    void closingTwice_givesBackOnce() throws Exception {
        DecodeBudget.Share share = budget.take(1024);
        share.close();
        share.close();
        assertThat(budget.free()).isEqualTo(budget.bytes());
    }

    @Test
    void interruptedWaiting_takesNothing() throws Exception {
        try (DecodeBudget.Share _ = budget.take(10 * 1024)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> budget.take(1024)).isInstanceOf(InterruptedException.class);
        }
        assertThat(budget.free()).isEqualTo(budget.bytes());
    }
}
