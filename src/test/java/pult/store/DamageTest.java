package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.Delivery;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// A day's folder is damaged in hundreds of seeded ways, each file of it in turn. It opens every
/// time; what was acknowledged and lies in an undamaged part is there; what is not what was written
/// is never shown.
final class DamageTest {
    private static final int CASES = Boolean.getBoolean("pult.deep") ? 5000 : 300;

    /// Of the damage that puts an earlier database in the place of the present one.
    private static final String OLDER_DATABASE = "OLDER_COPY store-";

    private static final int APPEALS = 60;
    private static final int OPENINGS = 3;

    @TempDir static Path temp;
    private static Path whole;
    private static Path older;

    /// The day: what waits, what was refused, what was accepted, drafts, and the final truth of the
    /// platform.
    private static final List<Change> WAITING = new ArrayList<>();

    private static final List<Change> REFUSED = new ArrayList<>();
    private static final Map<Change, String> ACCEPTED = new LinkedHashMap<>();
    private static final List<Draft> DRAFTS = new ArrayList<>();
    private static final Map<Long, Appeal> TRUTH = new LinkedHashMap<>();
    private static final Map<Long, Appeal> VISIBLE = new LinkedHashMap<>();
    private static byte[] journal;

    @BeforeAll
    static void aDay() throws IOException {
        whole = temp.resolve("whole");
        older = temp.resolve("older");
        try (var live = new Folder(whole)) {
            var store = live.open();
            pull(store, 1, APPEALS / 2);
            WAITING.add(put(store, 1, new Action.TakeToWork()));
            WAITING.add(put(store, 2, new Action.Note("Звонил")));
            draft(store, 3, "Начато");
            live.shut();
            Files.delete(live.database());
            // The database was replaced once: the older copy knows another one.
            assertThat(live.open().opening().facts()).isNotEmpty();
            live.shut();
            live.copyTo(older).close();
            store = live.open();
            pull(store, 1, APPEALS / 2);
            pull(store, APPEALS / 2 + 1, APPEALS);
            store.replica().finishFirstLoad();
            for (var number = 4; number < 10; number++) {
                accept(store, put(store, number, new Action.TakeToWork()));
            }
            for (var number = 10; number < 16; number++) {
                WAITING.add(put(store, number, new Action.TakeToWork()));
                WAITING.add(put(store, number, Samples.answer("Ответ " + number)));
            }
            var refused = put(store, 16, new Action.Note("Можно?"));
            store.replica().settle(refused.id(), new Delivery.Refused("forbidden", null));
            REFUSED.add(refused);
            assertThat(store.outbox().undo(put(store, 17, new Action.Note("Ошибка")).id()))
                    .isTrue();
            for (var number = 18; number < 24; number++) {
                draft(store, number, "Уважаемая Ирина Петровна! ".repeat(number));
            }
            for (var id : store.appeals().ids(QueueQuery.ALL, APPEALS)) {
                VISIBLE.put(id, Folder.visible(store, id));
            }
            assertThat(VISIBLE).hasSize(APPEALS);
        }
        journal = Files.readAllBytes(whole.resolve(Journal.NAME));
    }

    private static void pull(Store store, int from, int to) {
        var appeals = LongStream.rangeClosed(from, to).mapToObj(DamageTest::served).toList();
        appeals.forEach(appeal -> TRUTH.put(appeal.id().number(), appeal));
        Folder.pull(store, appeals.toArray(Appeal[]::new));
    }

    private static Appeal served(long number) {
        return Samples.appeal(
                number, 1, AppealState.REGISTERED, null, Samples.synthetic(number).text());
    }

    private static Change put(Store store, long number, Action action) {
        var change = Samples.change(Folder.visible(store, number), action);
        store.outbox().put(change, null);
        return change;
    }

    private static void accept(Store store, Change change) {
        var number = change.appeal().number();
        var next = Samples.next(served(number), AppealState.IN_PROGRESS, Samples.ME, null, null);
        TRUTH.put(number, next);
        ACCEPTED.put(change, "57-" + number);
        store.replica()
                .settle(change.id(), new Delivery.Accepted(next, "57-" + number, Samples.NOW));
    }

    private static void draft(Store store, long number, String text) {
        var draft = new Draft(new AppealId(number), Draft.Kind.ANSWER, text, Samples.NOW);
        store.drafts().save(draft);
        DRAFTS.add(draft);
    }

    @Test
    void everyDamageIsHarmlessOrFoundAndMended() {
        var one = Long.getLong("damage.seed");
        var first = one != null ? one : System.nanoTime() / 1000 * 10_000;
        var last = one != null ? one : first + CASES - 1;
        System.out.println("damages from seed " + first);
        var facts = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<AssertionError>();
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var seed = first; seed <= last; seed++) {
                var now = seed;
                two.execute(() -> damaged(now, facts, failures));
            }
        }
        System.out.println((last - first + 1) + " damages, " + facts + " with a fact");
        if (!failures.isEmpty()) {
            var all = new AssertionError(failures.size() + " damages were not mended");
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    private static void damaged(long seed, AtomicInteger facts, Queue<AssertionError> failures) {
        var path = temp.resolve("case" + seed);
        var what = "";
        try (var folder = new Folder(whole).copyTo(path)) {
            what = new Damage(path, older, seed).happen();
            if (new Case(folder, what.contains(OLDER_DATABASE)).run()) {
                facts.incrementAndGet();
            }
            folder.shut();
            remove(path);
        } catch (Exception | AssertionError e) {
            failures.add(
                    new AssertionError(
                            what
                                    + "; again with: mvn -o test -Dtest=DamageTest -Ddamage.seed="
                                    + seed,
                            e));
        }
    }

    private static void remove(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// One damaged folder from its opening to the end of the next full exchange.
    private static final class Case {
        private final Folder folder;
        private final boolean journalWhole;
        private final boolean database;
        private final boolean older;
        private final Set<String> readable = new HashSet<>();
        private final List<Opening.Fact> facts = new ArrayList<>();

        /// @param older the database is one of an earlier hour
        Case(Folder folder, boolean older) throws Exception {
            this.folder = folder;
            this.older = older;
            try (var files = Files.list(folder.path())) {
                database = files.anyMatch(file -> file.toString().endsWith(".mv.db"));
            }
            var path = folder.journal();
            journalWhole =
                    Files.exists(path)
                            && java.util.Arrays.equals(Files.readAllBytes(path), journal);
            if (Files.exists(path)) {
                read(path);
            }
        }

        /// What the damaged journal still says, read before anybody mends it.
        private void read(Path path) throws Exception {
            try (var channel = FileChannel.open(path)) {
                var keys = VaultKeys.opened(KeyFile.read(whole).openKey());
                JournalScan.scan(
                        channel,
                        keys.journal(),
                        (_, plain) -> {
                            if (JournalJson.readRecord(plain)
                                    instanceof JournalRecord.ActionMade made) {
                                readable.add(made.change().id().toString());
                            }
                        });
            }
        }

        boolean run() {
            var store = opened();
            for (var opening = 1; !shows(store); opening++) {
                assertThat(opening).as("openings until it is right").isLessThan(OPENINGS);
                store = folder.reopen();
                assertThat(store.opening().facts()).isNotEmpty();
                facts.addAll(store.opening().facts());
            }
            quarantined();
            nothingIsLost(store);
            store = exchanged(store);
            assertThat(shows(store)).isTrue();
            nothingIsLost(store);
            if (journalWhole) {
                for (var entry : VISIBLE.entrySet()) {
                    assertThat(Folder.visible(store, entry.getKey())).isEqualTo(entry.getValue());
                }
            }
            store = folder.reopen();
            assertThat(store.opening().facts()).as("mended for good").isEmpty();
            return !facts.isEmpty();
        }

        /// A base under an own action is looked at when a newer truth comes.
        private Store exchanged(Store store) {
            try {
                pullAgain(store);
                return store;
            } catch (StoreDamaged | StoreFailure | NotSaved e) {
                var again = folder.reopen();
                assertThat(again.opening().facts()).isNotEmpty();
                facts.addAll(again.opening().facts());
                pullAgain(again);
                return again;
            }
        }

        private Store opened() {
            var store = folder.open();
            facts.addAll(store.opening().facts());
            return store;
        }

        /// Everything that is shown is what was written, or the store says that it is not.
        private boolean shows(Store store) {
            try {
                for (var id : store.appeals().ids(QueueQuery.ALL, Integer.MAX_VALUE)) {
                    var shown = store.appeals().find(new AppealId(id));
                    shown.ifPresent(
                            appeal -> assertThat(appeal.text()).isEqualTo(served(id).text()));
                }
                for (var listed : store.drafts().list()) {
                    var draft = listed.draft();
                    var undone = draft.appeal().number() == 17;
                    assertThat(undone || DRAFTS.contains(draft)).as("%s", draft).isTrue();
                }
                all(store).forEach(entry -> assertThat(known(entry.change())).isTrue());
                store.replica().bookmark();
                store.preferences().get("a");
                return true;
            } catch (StoreDamaged | StoreFailure e) {
                return false;
            }
        }

        private static boolean known(Change change) {
            return WAITING.contains(change)
                    || REFUSED.contains(change)
                    || ACCEPTED.containsKey(change)
                    || change.appeal().number() == 17;
        }

        private static List<OutboxEntry> all(Store store) {
            var all = new ArrayList<>(store.outbox().waiting());
            all.addAll(store.outbox().needsAttention());
            all.addAll(store.outbox().sent(1000));
            return all;
        }

        private void nothingIsLost(Store store) {
            var there = new HashSet<Change>();
            all(store).forEach(entry -> there.add(entry.change()));
            var replaced =
                    facts.stream()
                            .anyMatch(fact ->
                                    fact instanceof Opening.Fact.DatabaseDamaged
                                            || fact instanceof Opening.Fact.DatabaseMissing
                                            || fact instanceof Opening.Fact.WorkMissing);
            var expected = new ArrayList<>(WAITING);
            expected.addAll(REFUSED);
            expected.addAll(ACCEPTED.keySet());
            if (!journalWhole && (replaced || !database)) {
                // Both are damaged: what either still holds.
                expected.removeIf(change -> !readable.contains(change.id().toString()));
                assertThat(there).containsAll(expected);
                return;
            }
            if (!journalWhole && (older || facts.stream().anyMatch(this::behind))) {
                // An older database with a damaged journal, or with none: what neither has is gone,
                // and that is said.
                assertThat(facts).isNotEmpty();
                expected.removeIf(change -> !readable.contains(change.id().toString()));
            }
            assertThat(there).containsAll(expected);
            if (journalWhole) {
                assertThat(store.drafts().list())
                        .extracting(pult.domain.answer.Drafts.Listed::draft)
                        .containsAll(DRAFTS);
                assertThat(store.outbox().waiting())
                        .extracting(OutboxEntry::change)
                        .containsExactlyElementsOf(WAITING);
                assertThat(store.outbox().needsAttention())
                        .extracting(OutboxEntry::change)
                        .containsExactlyElementsOf(REFUSED);
                store.outbox()
                        .sent(1000)
                        .forEach(entry ->
                                assertThat(entry.number()).isEqualTo(ACCEPTED.get(entry.change())));
            }
        }

        private boolean behind(Opening.Fact fact) {
            return fact instanceof Opening.Fact.Replayed;
        }

        private void quarantined() {
            for (var fact : facts) {
                switch (fact) {
                    case Opening.Fact.DatabaseDamaged(var path) -> assertThat(path).exists();
                    case Opening.Fact.JournalDamaged(var path) -> assertThat(path).exists();
                    default -> {}
                }
            }
        }

        private static void pullAgain(Store store) {
            Folder.pull(store, TRUTH.values().toArray(Appeal[]::new));
            if (store.replica().bookmark().complete()) {
                store.replica().finishFirstLoad();
            }
        }
    }
}
