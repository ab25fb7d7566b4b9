package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import pult.Await;
import pult.domain.directory.Directory;
import pult.domain.machine.SharedSubstitution;
import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.sync.Failure;
import pult.sync.SourceFailure;
import pult.sync.Staff;
import pult.sync.StaffLoop;
import pult.sync.StaffSource;
import pult.sync.StillExchange;
import pult.sync.ViewLoop;
import pult.sync.ViewReplica;
import pult.sync.ViewSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A bug in one round of a small loop is told without anybody's data, and the next round runs.
final class LoopBugsTest {
    private static final String CITIZEN = "Соколова Ирина Петровна";
    private static final Duration PACE = Duration.ofMillis(20);

    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(CrashGuard.class);
    private final AppenderBase<ILoggingEvent> heard =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    lines.add(event.getFormattedMessage());
                }
            };
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void guard() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(new CrashGuard(codes::add));
        heard.start();
        log.addAppender(heard);
    }

    @AfterEach
    void giveBack() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        log.detachAppender(heard);
    }

    private void toldOnce(String thread) {
        assertThat(codes).hasSize(1);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .contains(thread)
                .contains("IllegalStateException")
                .contains("LoopBugsTest")
                .doesNotContain("Соколова");
    }

    @Test
    void theLoopOfTheDirectoryGoesOnAfterABug() {
        var rounds = new AtomicInteger();
        var source =
                new Told() {
                    @Override
                    public Directory directory() throws SourceFailure {
                        return switch (rounds.incrementAndGet()) {
                            case 1 -> throw new IllegalStateException(CITIZEN);
                            case 2 -> throw new SourceFailure(new Failure.Broken("page"));
                            default -> super.directory();
                        };
                    }
                };
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        try (var loop =
                new StaffLoop(source, new Nothing(), exchange, () -> {}, Clock.systemUTC(), PACE)) {
            loop.start();
            exchange.say(linked);
            Await.until("told", () -> !loop.staff().directory().bodies().isEmpty());
        }
        toldOnce("pult-staff");
    }

    /// A memory that cannot be read costs what was remembered, not the loop.
    @Test
    void aBugInWhatWasRememberedLeavesTheLoop() {
        var asked = new AtomicInteger();
        var memory =
                new StaffLoop.Memory() {
                    @Override
                    public Staff last() {
                        throw new IllegalStateException(CITIZEN);
                    }

                    @Override
                    public void remember(Staff staff) {
                        asked.incrementAndGet();
                    }
                };
        var source = new Told();
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        try (var loop =
                new StaffLoop(source, memory, exchange, () -> {}, Clock.systemUTC(), PACE)) {
            loop.start();
            exchange.say(linked);
            Await.until("remembered", () -> asked.get() > 0);
        }
        toldOnce("pult-staff");
    }

    private static class Told implements StaffSource {
        @Override
        public Directory directory() throws SourceFailure {
            return new Directory(List.of("Управление ЖКХ"), List.of());
        }

        @Override
        public List<SharedSubstitution> substitutions() {
            return List.of();
        }

        @Override
        public Reply save(SharedSubstitution one) {
            return new Reply.Changed();
        }

        @Override
        public Reply end(SharedSubstitution one) {
            return new Reply.Changed();
        }
    }

    private static final class Nothing implements StaffLoop.Memory {
        @Override
        public Staff last() {
            return Staff.UNTOLD;
        }

        @Override
        public void remember(Staff staff) {}
    }

    @Test
    void theLoopOfTheViewsGoesOnAfterABug() {
        var rounds = new AtomicInteger();
        var source =
                new ViewSource() {
                    @Override
                    public ViewPage views(String cursor) {
                        if (rounds.incrementAndGet() == 1) {
                            throw new IllegalStateException(CITIZEN);
                        }
                        return new ViewPage(List.of(), "end", false);
                    }

                    @Override
                    public ViewReply saveView(UUID id, long version, QueueView view) {
                        return new ViewReply.Refused("none");
                    }
                };
        var linked = StillExchange.idle(Instant.EPOCH);
        var exchange = new StillExchange(linked);
        var shelf = new Shelf();
        try (var loop = new ViewLoop(source, shelf, exchange, PACE)) {
            loop.start();
            exchange.say(linked);
            Await.until("all of them read", () -> shelf.whole.get() == 1);
        }
        toldOnce("pult-views");
    }

    private static final class Shelf implements ViewReplica {
        private final AtomicInteger whole = new AtomicInteger();

        @Override
        public List<Waiting> waiting() {
            return List.of();
        }

        @Override
        public void met(KeptView.Theirs theirs) {}

        @Override
        public void taken(Waiting offered, KeptView.Theirs now) {}

        @Override
        public void unknown(UUID id) {}

        @Override
        public void refused(UUID id) {}

        @Override
        public void all(Set<UUID> there) {
            whole.incrementAndGet();
        }
    }
}
