package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.Await;
import pult.sync.Failure;
import pult.sync.SourceFailure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Closing waits for no answer.
final class ClosedSourceTest {
    @Test
    void aCallOnAStalledLinkEndsWhenTheSourceIsClosed() throws Exception {
        var asked = new CountDownLatch(1);
        var requests = new AtomicInteger();
        var answers = new CountDownLatch(1);
        try (var behind = Behind.with(3)) {
            behind.page("", 3);
            behind.relay.tamper((request, whole) -> {
                requests.incrementAndGet();
                asked.countDown();
                Await.until("the end", () -> answers.getCount() == 0);
                return whole.wire();
            });
            var call = new CompletableFuture<Failure>();
            Thread.ofVirtual().start(() -> call.complete(failure(behind)));
            asked.await();
            assertThat(call).isNotDone();
            behind.source.close();
            Await.until("the call ended", call::isDone);
            assertThat(call.join()).isEqualTo(new Failure.Offline());
            assertThat(failure(behind)).as("a later one").isEqualTo(new Failure.Offline());
            assertThat(requests).as("went nowhere").hasValue(1);
            answers.countDown();
        }
    }

    private static Failure failure(Behind behind) {
        try {
            behind.source.changes("", 3);
            return null;
        } catch (SourceFailure e) {
            return e.failure();
        }
    }
}
