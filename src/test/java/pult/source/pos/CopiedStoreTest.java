package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.stand.Stand;
import pult.sync.Failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// A copied store never sends: real folders, copied as a person copies them, against the stand.
final class CopiedStoreTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path temp;
    private Stand stand;
    private final List<String> pushed = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(40, CLOCK);
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    private Desk open(String folder) throws Exception {
        return Desk.open(
                stand,
                temp.resolve(folder),
                "operator",
                CLOCK,
                chain -> {
                    var request = chain.request();
                    if (request.url().encodedPath().endsWith("/changes")
                            && request.method().equals("POST")) {
                        pushed.add(
                                folder
                                        + ' '
                                        + Objects.requireNonNull(
                                                request.header("Idempotency-Key")));
                    }
                    return chain.proceed(request);
                });
    }

    private void copy(String from, String to) throws IOException {
        var source = temp.resolve(from);
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                try {
                    Files.copy(file, temp.resolve(to).resolve(source.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void awaitSent(Desk desk) {
        Await.until("all is sent", () -> desk.store().outbox().counts().waiting() == 0);
        assertThat(desk.store().outbox().counts().attention()).isZero();
    }

    private static void awaitStopped(Desk desk) {
        Await.until(
                "sending is stopped",
                () -> desk.loop().status().failure() instanceof Failure.Copied);
    }

    private long pushedFrom(String folder) {
        return pushed.stream().filter(line -> line.startsWith(folder + ' ')).count();
    }

    private Change note(Desk desk, AppealId id, String text) {
        return desk.act(id, new Action.Note(text));
    }

    @Test
    void anOlderCopySendsNothingUntilTheOperatorDecides() throws Exception {
        List<AppealId> appeals;
        Change waiting;
        try (var desk = open("work")) {
            desk.awaitIdle();
            appeals = desk.appeals(4);
            note(desk, appeals.get(0), "первая");
            awaitSent(desk);
        }
        copy("work", "copy");
        try (var desk = open("work")) {
            desk.awaitIdle();
            note(desk, appeals.get(1), "вторая");
            awaitSent(desk);
        }
        try (var desk = open("copy")) {
            waiting = note(desk, appeals.get(2), "из копии");
            // More than the other one ever wrote: its own journal is ahead by now.
            for (var count = 0; count < 30; count++) {
                note(desk, appeals.get(3), "ещё " + count);
            }
            awaitStopped(desk);
            desk.loop().syncNow();
            desk.awaitIdle();
            assertThat(desk.appeal(appeals.get(1)).history()).as("it still receives").isNotEmpty();
            assertThat(pushedFrom("copy")).isZero();
            assertThat(desk.store().outbox().counts().waiting()).isEqualTo(31);
        }
        try (var desk = open("copy")) {
            awaitStopped(desk);
            assertThat(pushedFrom("copy")).as("after a new start").isZero();
            desk.goOnHere();
            awaitSent(desk);
            assertThat(pushed).contains("copy " + waiting.id());
            assertThat(stand.total()).isEqualTo(40);
        }
        try (var desk = open("work")) {
            desk.awaitIdle();
            note(desk, appeals.get(0), "обе папки работают дальше");
            awaitSent(desk);
        }
        try (var desk = open("copy")) {
            desk.awaitIdle();
            note(desk, appeals.get(1), "каждая под своим именем");
            awaitSent(desk);
        }
    }

    @Test
    void ofTwoCopiesAtWorkOnlyTheFirstSends() throws Exception {
        try (var desk = open("one")) {
            desk.awaitIdle();
            note(desk, desk.appeals(1).getFirst(), "до копии");
            awaitSent(desk);
        }
        copy("one", "two");
        try (var one = open("one");
                var two = open("two")) {
            one.awaitIdle();
            two.awaitIdle();
            var appeals = one.appeals(3);
            var before = pushedFrom("one");
            note(one, appeals.get(0), "отсюда");
            awaitSent(one);
            assertThat(pushedFrom("one")).isGreaterThan(before);
            note(two, appeals.get(1), "и отсюда");
            awaitStopped(two);
            assertThat(pushedFrom("two")).isZero();
            note(one, appeals.get(2), "первая работает дальше");
            awaitSent(one);
            assertThat(one.loop().status().failure()).isNull();
        }
    }

    @Test
    void whatWaitedInBothCopiesHasOneEffect() throws Exception {
        AppealId appeal;
        Change waiting;
        try (var desk = open("one")) {
            desk.awaitIdle();
            appeal = desk.appeals(1).getFirst();
        }
        stand.close();
        try (var desk = open("one")) {
            waiting = note(desk, appeal, "одна и та же");
            desk.awaitNoLink();
        }
        copy("one", "two");
        stand = Desk.stand(40, CLOCK);
        Appeal once;
        try (var desk = open("one")) {
            awaitSent(desk);
            // A page asked for before the note arrived may be stored after it.
            Await.until("the note is in the feed", () -> desk.appeal(appeal).version() > 1);
            once = desk.appeal(appeal);
        }
        try (var desk = open("two")) {
            awaitStopped(desk);
            desk.goOnHere();
            awaitSent(desk);
            Await.until("the same in both", () -> desk.appeal(appeal).equals(once));
            assertThat(pushed).contains("one " + waiting.id(), "two " + waiting.id());
        }
    }

    @Test
    void aLostDatabaseIsNoCopy() throws Exception {
        String name;
        try (var desk = open("one")) {
            desk.awaitIdle();
            note(desk, desk.appeals(1).getFirst(), "до потери");
            awaitSent(desk);
            name = desk.store().clientName();
        }
        try (var files = Files.list(temp.resolve("one"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
                Files.delete(file);
            }
        }
        try (var desk = open("one")) {
            desk.awaitIdle();
            assertThat(desk.store().clientName()).isEqualTo(name);
            note(desk, desk.appeals(1).getFirst(), "после потери");
            awaitSent(desk);
            assertThat(desk.loop().status().failure()).isNull();
        }
    }
}
