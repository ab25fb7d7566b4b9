package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Notices;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.stand.SyntheticStandRegion;
import pult.stand.region.TopicShare;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.DraftLoop;
import pult.sync.Pace;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Two workstations and one draft, through real stores, HTTP and the stand; every exchange is held
/// against the contract.
class SharedDraftTest {
    private static final String COMMON =
            "Здравствуйте! Снег вывезут на этой неделе. Ответственный Котов С. А. С уважением,"
                    + " ЖКХ.";

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();
    private Stand stand;
    private Desk first;
    private Desk second;
    private AppealId appeal;

    @BeforeEach
    void start() throws Exception {
        var topics =
                Topics.load().stream()
                        .map(e -> new TopicShare(e.topic(), e.weight(), e.fastTrack()))
                        .toList();
        var region = SyntheticStandRegion.of(BundledRegions.load("RU-ORL"), topics, 1, 60);
        stand = Stand.start(StandSettings.inMemory(region, clock));
        first = new Desk("operator");
        second = new Desk("approver");
        var open = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING));
        appeal = new AppealId(first.store.appeals().ids(open, 1)[0]);
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        stand.close();
        assertThat(watched.violations()).as("client and stand keep the contract").isEmpty();
    }

    /// One person's workstation.
    private final class Desk implements AutoCloseable {
        private final Vault vault;
        private final Store store;
        private final PosSource source;
        private final SyncLoop loop;
        private final DraftLoop drafts;

        Desk(String login) throws VaultFailure {
            vault = Vault.create(folder.resolve(login), new VaultKeys.Unlock.Training(), clock);
            store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
            source =
                    new PosSource(
                            new PosAccount(stand.uri(), login, "training", "training", login),
                            Limits.USUAL,
                            List.of(watched));
            var quick =
                    new Pace(
                            1000,
                            Duration.ofMillis(50),
                            Duration.ofMillis(20),
                            Duration.ofMillis(200),
                            4);
            loop = new SyncLoop(source, store.replica(), quick, clock, null);
            drafts =
                    new DraftLoop(source, store.sharedDrafts(), loop, clock, Duration.ofMillis(30));
            store.notices()
                    .listen(notice -> {
                        if (notice == Notices.Notice.DRAFTS) {
                            drafts.changed();
                        }
                    });
            loop.start();
            drafts.start();
            Await.until("the first sync", () -> loop.status().phase() == SyncStatus.Phase.IDLE);
        }

        void write(String text) {
            store.drafts().save(new Draft(appeal, Draft.Kind.ANSWER, text, clock.instant()));
        }

        String text() {
            return store.drafts().find(appeal, Draft.Kind.ANSWER).map(Draft::text).orElse("");
        }

        void shares(String text) {
            Await.until(
                    "shared: " + text,
                    () ->
                            store.sharedDrafts().common(appeal).text().equals(text)
                                    && store.sharedDrafts().unshared().isEmpty());
        }

        void sees(String text) {
            Await.until(
                    "seen: " + text,
                    () -> {
                        drafts.look(appeal);
                        return text().equals(text);
                    });
        }

        @Override
        public void close() throws VaultFailure {
            drafts.close();
            loop.close();
            source.close();
            store.close();
            vault.close();
        }
    }

    private void bothHave(String text) {
        first.write(text);
        first.shares(text);
        second.sees(text);
    }

    @Test
    void aColleagueSeesTheDraftAndItsEnd() {
        bothHave(COMMON);

        assertThat(second.store.sharedDrafts().common(appeal).author()).isEqualTo("operator");

        first.write("");
        first.shares("");
        second.sees("");

        assertThat(second.store.losses().list(10))
                .singleElement()
                .satisfies(loss -> assertThat(loss.text()).isEqualTo(COMMON));
    }

    @Test
    void differentSentencesMergeByThemselves() {
        bothHave(COMMON);
        var mend = stand.faults().linkDown();
        Await.until("no link", () -> first.loop.status().failure() != null);
        first.write(COMMON.replace("на этой неделе", "до 5 апреля"));
        second.write(COMMON.replace("ЖКХ", "администрация"));
        mend.run();
        var whole = COMMON.replace("на этой неделе", "до 5 апреля").replace("ЖКХ", "администрация");

        first.sees(whole);
        second.sees(whole);
        first.shares(whole);
        second.shares(whole);

        assertThat(first.store.draftConflicts().open()).isEmpty();
        assertThat(second.store.draftConflicts().open()).isEmpty();
    }

    @Test
    void theSameSentenceWaitsForADecision() {
        bothHave(COMMON);
        var theirs = COMMON.replace("Котов С. А", "Лаптев Д. И");
        second.write(theirs);
        second.shares(theirs);
        var mine = COMMON.replace("Котов С. А", "Орлова Н. П");
        first.write(mine);

        Await.until("a conflict", () -> !first.store.draftConflicts().open().isEmpty());
        var conflict = first.store.draftConflicts().find(appeal).orElseThrow();
        assertThat(conflict.mine().text()).isEqualTo(mine);
        assertThat(conflict.theirs().text()).isEqualTo(theirs);
        assertThat(conflict.base().text()).isEqualTo(COMMON);
        assertThat(first.text()).as("nothing is overwritten").isEqualTo(mine);

        var lost = List.of("Ответственный Орлова Н. П.");
        assertThat(first.store.draftConflicts().apply(conflict, theirs, lost)).isTrue();

        assertThat(first.text()).isEqualTo(theirs);
        first.shares(theirs);
        var loss = first.store.losses().list(10).getFirst();
        assertThat(loss.cause()).isEqualTo(Losses.Cause.MERGED);
        assertThat(loss.who()).isEqualTo("approver");
        first.store.losses().giveBack(loss.id());
        assertThat(first.text()).isEqualTo(theirs + "\n\n" + lost.getFirst());
        assertThat(first.store.losses().list(10).getFirst().back()).isNotNull();
    }

    @Test
    void aDecisionOnWhatHasChangedSinceIsNotTaken() {
        bothHave(COMMON);
        second.write(COMMON.replace("Котов С. А", "Лаптев Д. И"));
        second.shares(second.text());
        first.write(COMMON.replace("Котов С. А", "Орлова Н. П"));
        Await.until("a conflict", () -> !first.store.draftConflicts().open().isEmpty());
        var seen = first.store.draftConflicts().find(appeal).orElseThrow();
        first.write(first.text() + " Телефон 8 (4862) 00-01-12.");

        assertThat(first.store.draftConflicts().apply(seen, "итог", List.of())).isFalse();

        assertThat(first.text()).endsWith("00-01-12.");
        assertThat(first.store.draftConflicts().open()).hasSize(1);
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Drop(Fault.Moment.BEFORE),
                new Fault.Drop(Fault.Moment.AFTER),
                new Fault.Status(503, Fault.Moment.BEFORE),
                new Fault.Status(502, Fault.Moment.AFTER),
                new Fault.CutBody(),
                new Fault.ShortBody(),
                new Fault.TokenExpired());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aLostAnswerIsNoConflictWithOneself(Fault fault) {
        bothHave(COMMON);
        var hit = new AtomicBoolean();
        stand.faults()
                .next(
                        1,
                        call -> {
                            var draft = call.kind() == Call.Kind.DRAFT;
                            hit.compareAndSet(false, draft);
                            return draft;
                        },
                        fault);
        first.write(COMMON + " Проверим в пятницу.");
        Await.until("offered", hit::get);
        first.write(COMMON + " Проверим в субботу.");

        first.shares(COMMON + " Проверим в субботу.");

        assertThat(first.store.draftConflicts().open()).isEmpty();
        second.sees(COMMON + " Проверим в субботу.");
    }
}
