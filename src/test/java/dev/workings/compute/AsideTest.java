package dev.workings.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsideTest {
    @Test
    void goesOnBesideItsStarter() {
        CountDownLatch started = new CountDownLatch(1);
        Aside<String> task = Aside.start("task", () -> {
            started.countDown();
            return Thread.currentThread().getName();
        });
        assertThat(task.get()).isEqualTo("task");
        assertThat(started.getCount()).isZero();
    }

    @Test
    void throwsToWhoeverAsksWhatWasThrown() {
        Aside<String> task = Aside.start("task", () -> {
            throw new IllegalArgumentException("no");
        });
        task.await();
        assertThatIllegalArgumentException().isThrownBy(task::get).withMessage("no");
    }

    @Test
    void throwsAnErrorAsItIs() {
        Aside<String> task = Aside.start("task", () -> {
            throw new StackOverflowError();
        });
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(task::get);
    }

    @Test
    void isWaitedForByOneWhoWasInterrupted() {
        Aside<String> task = Aside.start("task", () -> "done");
        Thread.currentThread().interrupt();
        assertThat(task.get()).isEqualTo("done");
        assertThat(Thread.interrupted()).as("and is still told").isTrue();
    }
}
