package chat.atrium.gateway.transport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialTasksTest {

    private final SerialTasks tasks = new SerialTasks("test");

    @Test
    void tasks_run_in_order_on_another_thread() {
        List<Integer> done = new CopyOnWriteArrayList<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();

        IntStream.range(0, 1000)
                .forEach(i -> tasks.execute(() -> {
                    done.add(i);
                    threads.add(Thread.currentThread());
                }));

        await().until(() -> done.size() == 1000);
        assertThat(done).isSorted();
        assertThat(threads).allMatch(Thread::isVirtual);
    }

    @Test
    void a_task_that_fails_does_not_stop_the_next() {
        List<String> done = new CopyOnWriteArrayList<>();

        tasks.execute(() -> {
            throw new IllegalStateException("expected by the test");
        });
        tasks.execute(() -> done.add("next"));

        await().dontCatchUncaughtExceptions().until(() -> done.size() == 1);
    }
}
