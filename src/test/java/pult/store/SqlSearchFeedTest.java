package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.Action;
import pult.domain.search.SearchFeed;

import java.nio.file.Path;
import java.util.List;

class SqlSearchFeedTest {
    @TempDir Path temp;

    private static List<Long> ids(List<SearchFeed.State> states) {
        return states.stream().map(SearchFeed.State::id).toList();
    }

    private static long mark(Store store, long id) {
        return store.searchFeed().states(id - 1, 1).getFirst().mark();
    }

    @Test
    void givesStatesInPartsAndAppealsWhole() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(3), Samples.appeal(1), Samples.appeal(2));
            var feed = store.searchFeed();
            assertThat(feed.count()).isEqualTo(3);
            assertThat(ids(feed.states(0, 2))).containsExactly(1L, 2L);
            assertThat(ids(feed.states(2, 2))).containsExactly(3L);
            assertThat(feed.states(3, 2)).isEmpty();
            assertThat(feed.appeals(new long[] {2, 77}))
                    .extracting(Appeal::id)
                    .containsExactly(new AppealId(2));
        }
    }

    @Test
    void aMarkChangesWithTheServerAndWithOwnWork() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            var appeal = Samples.appeal(1);
            Folder.pull(store, appeal, Samples.appeal(2));
            var before = mark(store, 1);
            var other = mark(store, 2);
            store.outbox().put(Samples.change(appeal, new Action.TakeToWork()), null);
            var taken = mark(store, 1);
            assertThat(taken).isNotEqualTo(before);
            assertThat(mark(store, 2)).isEqualTo(other);
            Folder.pull(store, Samples.appeal(2, 2, AppealState.REGISTERED, null, "другое"));
            assertThat(mark(store, 2)).isNotEqualTo(other);
        }
    }

    @Test
    void isReadyAfterTheFirstFetchAlone() {
        try (var folder = new Folder(temp)) {
            var store = folder.open();
            assertThat(store.searchFeed().ready()).isFalse();
            Folder.pull(store, Samples.appeal(1));
            store.replica().finishFirstLoad();
            assertThat(store.searchFeed().ready()).isTrue();
        }
    }

    @Test
    void anotherDatabaseHasAnotherFolderAndOtherKeys() {
        try (var folder = new Folder(temp.resolve("one"));
                var second = new Folder(temp.resolve("two"))) {
            var salt = new byte[16];
            var one = folder.open();
            var two = second.open();
            assertThat(one.searchFolder().getFileName())
                    .isNotEqualTo(two.searchFolder().getFileName());
            assertThat(one.searchKeys().apply(salt).getEncoded())
                    .isNotEqualTo(two.searchKeys().apply(salt).getEncoded())
                    .isEqualTo(one.searchKeys().apply(new byte[16]).getEncoded());
        }
    }
}
