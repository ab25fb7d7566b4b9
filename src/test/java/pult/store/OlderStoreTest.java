package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.OutboxEntry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// Folders made by earlier versions open with everything in them.
class OlderStoreTest {
    @TempDir private Path temp;

    private Folder made(String version) throws Exception {
        var from = Path.of(Objects.requireNonNull(getClass().getResource("/" + version)).toURI());
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
        return new Folder(temp);
    }

    @Test
    void versionOne() throws Exception {
        try (var folder = made("store-v1")) {
            var store = folder.open();

            assertThat(store.opening().facts()).isEmpty();
            assertThat(Folder.visible(store, 2).state()).isEqualTo(AppealState.ON_APPROVAL);
            assertThat(Folder.visible(store, 3).assignee()).isEqualTo(Samples.ME);
            assertThat(store.drafts().find(new AppealId(1), Draft.Kind.ANSWER))
                    .hasValueSatisfying(
                            draft -> assertThat(draft.text()).isEqualTo("Недописанный ответ"));
            assertThat(store.outbox().waiting())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.change().action())
                                    .isInstanceOf(Action.SubmitAnswer.class));
            assertThat(store.outbox().sent(10))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.status()).isEqualTo(OutboxEntry.Status.ACCEPTED);
                        assertThat(entry.number()).isEqualTo("57-3");
                    });
            assertThat(store.preferences().get("theme")).contains("тёмная");

            // It was read before repeats were kept: the platform is asked for all of it once more,
            // and what is known meanwhile stays.
            assertThat(store.replica().bookmark().cursor()).isEmpty();
            assertThat(store.replica().bookmark().complete()).isFalse();
            assertThat(store.appeals().rows(new long[] {1}).getFirst().repeatOf()).isNull();

            var again = folder.reopen();

            assertThat(again.opening().facts()).isEmpty();
            assertThat(again.outbox().waiting()).hasSize(1);

            var one = Folder.visible(again, 1);
            var three = Folder.visible(again, 3);
            var epoch = Objects.requireNonNull(again.replica().bookmark().epoch());
            again.replica()
                    .store(
                            Folder.page(
                                    again,
                                    false,
                                    epoch,
                                    one,
                                    Folder.visible(again, 2),
                                    three.repeating(one.id())));

            assertThat(again.appeals().ids(QueueQuery.ALL.with(QueueQuery.Flag.REPEATED), 9))
                    .containsExactly(3);
            assertThat(again.appeals().rows(new long[] {3}).getFirst().repeatOf())
                    .isEqualTo(one.id());
            assertThat(again.appeals().rows(new long[] {3}).getFirst().claimUntil())
                    .as("nobody said till when")
                    .isNull();
            var until = Instant.parse("2026-03-02T15:00:00.123Z");
            again.replica()
                    .store(
                            Folder.page(
                                    again,
                                    false,
                                    epoch,
                                    Folder.visible(again, 3).claimedUntil(until)));
            assertThat(again.appeals().rows(new long[] {3}).getFirst().claimUntil())
                    .isEqualTo(until);
            assertThat(Folder.visible(again, 3).claimUntil()).isEqualTo(until);
            assertThat(again.appeals().count(QueueQuery.ALL)).isEqualTo(3);
            assertThat(again.replica().bookmark().complete()).isTrue();
            assertThat(again.outbox().waiting()).hasSize(1);
        }
    }

    /// Until version ten one lane held all that waits, whether its clock ran or stood.
    @Test
    void whatWaitsIsParted() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            var all =
                    new ArrayList<>(
                            LongStream.rangeClosed(1, 400).mapToObj(Samples::synthetic).toList());
            var asked = Samples.appeal(401);
            all.add(
                    asked.stepped(
                            asked.now().to(AppealState.AWAITING_APPLICANT).due(null),
                            new HistoryEntry(
                                    Samples.NOW, AppealState.AWAITING_APPLICANT, "", "x", null)));
            Folder.pull(store, all.toArray(Appeal[]::new));
            store.database()
                    .write(
                            Db.Priority.OPERATOR,
                            session -> {
                                session.update("UPDATE scheme SET version = 9");
                                return session.update("UPDATE appeal SET lane = 1 WHERE lane = 3");
                            });

            var appeals = folder.reopen().appeals();

            for (var lane : Lane.values()) {
                assertThat(appeals.ids(QueueQuery.ALL.withLanes(Set.of(lane)), 1000))
                        .containsExactlyInAnyOrder(
                                all.stream()
                                        .filter(a ->
                                                Lane.of(a.state(), a.regime(), a.standingDue())
                                                        == lane)
                                        .mapToLong(a -> a.id().number())
                                        .toArray())
                        .isNotEmpty();
            }
        }
    }

    /// Until version thirteen an appeal that the platform had no more kept its lane.
    @Test
    void whatIsGonePressesNobody() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            store.drafts().save(new Draft(new AppealId(1), Draft.Kind.ANSWER, "Моё", Samples.NOW));
            store.database()
                    .write(
                            Db.Priority.OPERATOR,
                            session -> {
                                session.update("UPDATE appeal SET generation = 0 WHERE id = 1");
                                return session.update("UPDATE scheme SET version = 12");
                            });
            var running = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING));
            assertThat(store.appeals().ids(running, 10)).containsExactly(1, 2);

            var again = folder.reopen();

            assertThat(again.appeals().ids(running, 10)).containsExactly(2);
            again.datesBy(appeal -> Optional.of(Samples.NOW));
            assertThat(again.appeals().ids(running, 10)).containsExactly(2);
        }
    }

    /// Until version ten a dispute could outlive the own draft it was about.
    @Test
    void aDisputeOfNothingEnds() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            store.drafts().save(new Draft(new AppealId(2), Draft.Kind.ANSWER, "Моё", Samples.NOW));
            store.database()
                    .write(
                            Db.Priority.OPERATOR,
                            session -> {
                                for (var number : new long[] {1, 2}) {
                                    var appeal = new AppealId(number);
                                    SharedDraftRows.dispute(
                                            session,
                                            SharedDraft.none(appeal),
                                            new SharedDraft(
                                                    appeal, 1, "petrov", "Их", null, Samples.NOW));
                                }
                                return session.update("UPDATE scheme SET version = 9");
                            });

            assertThat(folder.reopen().draftConflicts().open())
                    .extracting(conflict -> conflict.appeal())
                    .containsExactly(new AppealId(2));
        }
    }
}
