package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.QueueQuery;
import pult.domain.view.Grouping;
import pult.domain.view.KeptView;
import pult.domain.view.QueueColumn;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.sync.ViewReplica;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class SqlViewsTest {
    private static final ViewLook LOOK =
            new ViewLook(
                    QueueQuery.Sort.RECEIVED,
                    QueueQuery.Direction.DESCENDING,
                    Grouping.TOPIC,
                    List.of(QueueColumn.TOPIC, QueueColumn.STATE, QueueColumn.NUMBER));

    private Folder folder;
    private Store store;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new Folder(path);
        store = folder.open();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static QueueView view(String name) {
        return new QueueView(UUID.randomUUID(), name, "block:ROADS", "channel:vk вода", LOOK);
    }

    private QueueView personal(String name) {
        var view = view(name);
        store.views().save(KeptView.personal(view));
        return view;
    }

    private List<String> names() {
        return store.views().all().stream().map(kept -> kept.view().name()).toList();
    }

    @Test
    void outlivesTheDatabase() throws Exception {
        var one = personal("Первый");
        var two = personal("Второй");
        var gone = personal("Третий");
        var shared = view("Общий");
        store.views().save(KeptView.toShare(shared));
        store.views().save(KeptView.personal(one.named("Первый иначе")));
        store.views().remove(gone.id());
        store.views().arrange(List.of(two.id(), one.id()));
        var before = store.views().all();
        assertThat(names()).containsExactly("Второй", "Первый иначе", "Общий");
        assertThat(before.getFirst().view()).isEqualTo(two);

        assertThat(folder.reopen().views().all()).isEqualTo(before);
        folder.shut();
        Files.delete(folder.database());
        store = folder.open();

        assertThat(store.views().all()).isEqualTo(before);
        assertThat(store.sharedViews().waiting())
                .containsExactly(new ViewReplica.Waiting(shared.id(), 0, shared));
    }

    @Test
    void outlivesTheJournal() throws Exception {
        var one = personal("Первый");
        personal("Второй");
        var before = store.views().all();
        folder.shut();
        Files.delete(folder.journal());
        store = folder.open();
        assertThat(store.views().all()).isEqualTo(before);
        folder.shut();
        Files.delete(folder.database());
        store = folder.open();

        assertThat(store.views().all()).isEqualTo(before);
        assertThat(store.views().all().getFirst().view()).isEqualTo(one);
    }

    @Test
    void removedAndSavedAgainIsTheSame() {
        var one = personal("Первый");
        var two = personal("Второй");
        var kept = store.views().all().getFirst();
        store.views().remove(one.id());
        assertThat(names()).containsExactly("Второй");

        store.views().save(kept);
        store.views().arrange(List.of(one.id(), two.id()));

        assertThat(names()).containsExactly("Первый", "Второй");
    }

    private KeptView.Theirs theirs(QueueView view, long version) {
        return new KeptView.Theirs(view.id(), version, view, "belova", Samples.NOW);
    }

    @Test
    void whatTheOperatorChangedMeanwhileStillWaits() {
        var view = view("Общий");
        store.views().save(KeptView.toShare(view));
        var offered = store.sharedViews().waiting().getFirst();
        store.views().save(KeptView.toShare(view.named("Общий иначе")));

        store.sharedViews().taken(offered, theirs(view, 1));

        assertThat(store.sharedViews().waiting())
                .containsExactly(new ViewReplica.Waiting(view.id(), 1, view.named("Общий иначе")));
        assertThat(names()).containsExactly("Общий иначе");
    }

    @Test
    void theirsTakesThePlaceAndTheOwnOneStays() throws Exception {
        var view = view("Общий");
        store.sharedViews().met(theirs(view, 1));
        store.views().save(store.views().all().getFirst().with(view.named("Мой")));
        store.sharedViews().met(theirs(view.named("Её"), 2));

        assertThat(names()).containsExactly("Мой", "Её");
        var own = store.views().all().getFirst();
        assertThat(own.displacedBy()).isEqualTo("belova");
        assertThat(own.scope()).isEqualTo(KeptView.Scope.PERSONAL);
        assertThat(store.sharedViews().waiting()).isEmpty();
        folder.shut();
        Files.delete(folder.database());
        store = folder.open();
        assertThat(names()).containsExactly("Мой", "Её");
    }

    @Test
    void whatThePlatformDoesNotTakeStaysPersonal() {
        var view = view("Общий");
        store.views().save(KeptView.toShare(view));
        store.sharedViews().refused(view.id());

        assertThat(store.sharedViews().waiting()).isEmpty();
        assertThat(store.views().all())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.scope()).isEqualTo(KeptView.Scope.PERSONAL);
                    assertThat(kept.view().name()).isEqualTo("Общий");
                });
    }

    @Test
    void whatARestoredPlatformDoesNotHaveGoesOrIsOfferedAgain() {
        var theirs = view("Её");
        store.sharedViews().met(theirs(theirs, 3));
        var mine = view("Мой");
        store.sharedViews().met(theirs(mine, 4));
        var known =
                store.views().all().stream()
                        .filter(kept -> kept.view().equals(mine))
                        .findFirst()
                        .orElseThrow();
        store.views().save(known.with(mine.named("Мой иначе")));
        store.sharedViews().all(Set.of());
        store.sharedViews().unknown(mine.id());

        assertThat(names()).containsExactly("Мой иначе");
        assertThat(store.sharedViews().waiting().getFirst().version()).isZero();
    }
}
