package pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.SampleAppeals;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.Found;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class FullTextSearchTest {
    private static final long ROOF = 100_200_301;
    private static final long HOT_WATER = 100_200_302;
    private static final long LIGHT = 100_200_303;
    private static final long PIT = 100_200_304;

    @TempDir Path folder;

    private final ListFeed feed =
            new ListFeed(
                    List.of(
                            ListFeed.appeal(
                                    ROOF,
                                    new ListFeed.Words(
                                            "Течёт крыша над квартирой, вода идёт по стене.",
                                            "Соколов Пётр Ильич",
                                            "Орёл, ул. Комсомольская, д. 12а",
                                            "Кровля будет отремонтирована до осени.")),
                            ListFeed.appeal(
                                    HOT_WATER,
                                    new ListFeed.Words(
                                            "Третью неделю нет горячей воды в доме.",
                                            "Мельник Анна Сергеевна",
                                            "Орёл, ул. Ленина, д. 12",
                                            "")),
                            ListFeed.appeal(
                                    LIGHT,
                                    new ListFeed.Words(
                                            "Не горят фонари на улице, темно.",
                                            "Соколова Ирина Петровна",
                                            "Ливны, пер. Октябрьский, д. 3",
                                            "")),
                            ListFeed.appeal(
                                    PIT,
                                    new ListFeed.Words(
                                            "Огромные ямы на дороге у школы",
                                            "Петров Олег",
                                            "Мценск, ул. Гагарина",
                                            ""))));

    private final List<FullTextSearch> opened = new ArrayList<>();

    private FullTextSearch open() {
        return open(1);
    }

    private FullTextSearch open(int key) {
        var search =
                new FullTextSearch(
                        folder.resolve("search/one"),
                        SealedDirectoryTest.keys(key),
                        feed,
                        Clock.systemUTC());
        opened.add(search);
        search.start();
        return search;
    }

    private static FullTextSearch whole(FullTextSearch search) {
        Await.until("a whole index", () -> search.coverage().whole());
        return search;
    }

    @AfterEach
    void close() {
        opened.forEach(FullTextSearch::close);
    }

    private static List<Long> ids(Found found) {
        return LongStream.of(found.ranking().ids()).boxed().toList();
    }

    /// What has all of the words; where there is nothing, what is alike.
    private static List<Long> find(FullTextSearch search, String words) {
        var found = search.find(words, Reading.HELPFUL);
        return found.sure() == 0 ? ids(found) : ids(found).subList(0, found.sure());
    }

    @Test
    void wordsAreFoundInAllTheirForms() {
        var search = whole(open());
        assertThat(find(search, "крышу")).containsExactly(ROOF);
        assertThat(find(search, "ТЕЧЕТ КРЫШИ")).containsExactly(ROOF);
        assertThat(find(search, "дороги школой")).containsExactly(PIT);
        assertThat(find(search, "комсомольской")).containsExactly(ROOF);
        assertThat(find(search, "отремонтировать осенью")).containsExactly(ROOF);
        assertThat(find(search, "нет такого слова вообще")).isEmpty();
    }

    @Test
    void whatMeansTheSameIsFound() {
        var search = whole(open());
        assertThat(find(search, "гвс")).containsExactly(HOT_WATER);
        assertThat(find(search, "освещение")).containsExactly(LIGHT);
        assertThat(find(search, "выбоины")).containsExactly(PIT);
        assertThat(find(search, "кровля")).containsExactly(ROOF);
    }

    @Test
    void numbersAreFoundWholeCutAndByTheirEnd() {
        var search = whole(open());
        assertThat(find(search, "100200302")).containsExactly(HOT_WATER);
        assertThat(find(search, "100-200-302")).containsExactly(HOT_WATER);
        assertThat(find(search, "№ 100 200 302")).containsExactly(HOT_WATER);
        assertThat(find(search, "0303")).containsExactly(LIGHT);
        assertThat(find(search, "ПОС-301/26")).containsExactly(ROOF);
    }

    @Test
    void namesAndAddressesAreFound() {
        var search = whole(open());
        assertThat(find(search, "соколову")).containsExactlyInAnyOrder(ROOF, LIGHT);
        assertThat(find(search, "Соколова И.П.")).first().isEqualTo(LIGHT);
        assertThat(find(search, "П. Соколов")).first().isEqualTo(ROOF);
        assertThat(find(search, "улица Ленина 12")).containsExactly(HOT_WATER);
        assertThat(find(search, "ул. Ленина, д.12")).containsExactly(HOT_WATER);
        assertThat(find(search, "Комсомольская 12-А")).containsExactly(ROOF);
        assertThat(find(search, "переулок октябрьский 3")).containsExactly(LIGHT);
    }

    /// As the card shows them: with what is dialled before, brackets and all; an address whole.
    @Test
    void telephonesAndAddressesAreFoundAsTheyAreShown() {
        var letter = SampleAppeals.withPhone(SampleAppeals.letter(), "+7 (910) 300-00-77");
        feed.put(letter);
        var search = whole(open());
        var number = letter.id().number();
        for (var words :
                List.of(
                        "+7 (910) 300-00-77",
                        "+7 910 300-00-77",
                        "89103000077",
                        "9103000077",
                        "300-00-77",
                        "irina.s@mail.ru",
                        " Irina.S@mail.ru ")) {
            assertThat(find(search, words)).as(words).first().isEqualTo(number);
        }
        assertThat(search.find("irina.s@mail.ru", Reading.HELPFUL).shownFor()).isNull();
        assertThat(find(search, "ivan.s@mail.ru")).isEmpty();
    }

    @Test
    void slipsAreSetRightAndSaid() {
        var search = whole(open());
        assertThat(find(search, "бзщрт")).isEmpty();
        var swapped = search.find("крышаа тчеет", Reading.HELPFUL);
        assertThat(ids(swapped)).first().isEqualTo(ROOF);
        assertThat(swapped.shownFor()).isEqualTo("крыша течет");
        assertThat(ids(search.find("крышаа", Reading.LITERAL))).isEmpty();
        var layout = search.find("ntxtn rhsif", Reading.HELPFUL);
        assertThat(ids(layout)).first().isEqualTo(ROOF);
        assertThat(layout.shownFor()).isEqualTo("течет крыша");
        assertThat(ids(search.find("ntxtn rhsif", Reading.LITERAL))).isEmpty();
        assertThat(find(search, "ujhzxfz djlf")).containsExactly(HOT_WATER);
        assertThat(search.find("крыша", Reading.HELPFUL).shownFor()).isNull();
    }

    @Test
    void whatIsAlikeFollowsWhatHasAll() {
        var search = whole(open());
        var found = search.find("Ленина Мценск", Reading.HELPFUL);
        assertThat(found.sure()).isZero();
        assertThat(ids(found)).containsExactlyInAnyOrder(HOT_WATER, PIT);
        var both = search.find("Гагарина ямы", Reading.HELPFUL);
        assertThat(both.sure()).isEqualTo(1);
        assertThat(ids(both)).first().isEqualTo(PIT);
        assertThat(search.find("Ленина Мценск", Reading.LITERAL).ranking().size()).isZero();
    }

    @Test
    void theWordBeingTypedIsABeginning() {
        var search = whole(open());
        assertThat(find(search, "комсом")).containsExactly(ROOF);
        assertThat(find(search, "rjvcjv")).containsExactly(ROOF);
        assertThat(find(search, "течёт кры")).containsExactly(ROOF);
    }

    @Test
    void marksShowWhatWasFound() {
        var search = whole(open());
        var text = "Нет горячей воды: крыша, дом 12а.";
        assertThat(marked(search, "гвс", text)).containsExactly("горячей воды");
        assertThat(marked(search, "крышу 12", text)).containsExactly("крыша", "12");
        var street = "ул. Ленина, д. 5, с 15 марта 2025, вх. 100200305";
        assertThat(marked(search, "ленина 5", street)).containsExactly("Ленина", "5");
        assertThat(marked(search, "0305", street)).containsExactly("100200305");
        assertThat(marked(search, "rhsif", text)).containsExactly("крыша");
        assertThat(marked(search, "дом", text)).containsExactly("дом");
    }

    private static List<String> marked(FullTextSearch search, String words, String text) {
        return search.find(words, Reading.HELPFUL).marks().in(text).stream()
                .map(mark -> text.substring(mark.from(), mark.to()))
                .toList();
    }

    @Test
    void theIndexFollowsWhatChanges() {
        var search = whole(open());
        feed.put(ListFeed.text(100_200_305, "Сломан шлагбаум"));
        feed.remove(PIT);
        feed.put(ListFeed.changed(feed.appeals(new long[] {LIGHT}).getFirst(), 2, "Починили"));
        search.changed();
        Await.until("the new one", () -> !find(search, "шлагбаум").isEmpty());
        // What was written is found a moment before the pass is told to have ended.
        Await.until("the end of the pass", () -> search.coverage().whole());
        assertThat(find(search, "ямы")).isEmpty();
        assertThat(find(search, "темно")).isEmpty();
        assertThat(find(search, "починили")).containsExactly(LIGHT);
        assertThat(search.coverage()).isEqualTo(new Found.Coverage(4, 4, true));
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        whole(open()).close();
        var before = feed.read();
        feed.put(ListFeed.text(100_200_305, "Сломан шлагбаум"));
        var again = whole(open());
        assertThat(find(again, "шлагбаум")).containsExactly(100_200_305L);
        assertThat(find(again, "крыша")).containsExactly(ROOF);
        assertThat(feed.read() - before).isEqualTo(1);
    }

    @Test
    void nothingIsIndexedBeforeTheFirstFetchIsComplete() {
        feed.ready(false);
        var search = open();
        assertThat(search.find("крыша", Reading.HELPFUL).coverage().whole()).isFalse();
        feed.ready(true);
        whole(search);
        assertThat(find(search, "крыша")).containsExactly(ROOF);
    }

    @Test
    void aStoreThatFailsCostsTheIndexNothing() {
        var search = whole(open());
        var before = feed.read();
        feed.failing(true);
        feed.put(ListFeed.text(100_200_305, "Сломан шлагбаум"));
        search.changed();
        Await.until("a failure", () -> feed.refused() > 0);
        assertThat(find(search, "крыша")).containsExactly(ROOF);
        feed.failing(false);
        Await.until("the new one", () -> !find(search, "шлагбаум").isEmpty());
        assertThat(feed.read() - before).isEqualTo(1);
    }

    /// The first pass fails after some of it was written.
    @Test
    void aFailureInTheFirstPassWritesNothingTwice() throws Exception {
        for (var number = 1; number <= 200; number++) {
            feed.put(ListFeed.text(number, "Сломан шлагбаум"));
        }
        feed.failingAfter(100);
        var search = open();
        Await.until("a failure", () -> feed.refused() > 0);
        feed.failingAfter(Integer.MAX_VALUE);
        whole(search);
        assertThat(search.coverage()).isEqualTo(new Found.Coverage(204, 204, true));
        assertThat(find(search, "шлагбаум")).hasSize(200).doesNotHaveDuplicates();
        search.close();
        assertThat(find(whole(open()), "шлагбаум")).hasSize(200).doesNotHaveDuplicates();
    }

    /// The mark of an appeal knows of its words and not of how they were cut.
    @Test
    void anIndexOfAnEarlierAnalysisIsMadeAnew() throws Exception {
        var where = folder.resolve("search/one");
        Files.createDirectories(where);
        var appeal = feed.appeals(new long[] {ROOF}).getFirst();
        var before = ListFeed.changed(appeal, appeal.version(), "прежние слова");
        try (var index = SearchIndex.open(where, SealedDirectoryTest.keys(1), "before")) {
            index.writer().addDocument(Language.load().documents().of(before, appeal.version()));
            index.commit();
        }
        var search = whole(open());
        assertThat(find(search, "прежние")).isEmpty();
        assertThat(find(search, "крыша")).containsExactly(ROOF);
        search.close();
        var read = feed.read();
        assertThat(find(whole(open()), "крыша")).containsExactly(ROOF);
        assertThat(feed.read()).as("kept").isEqualTo(read);
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        whole(open()).close();
        try (var files = Files.list(folder.resolve("search/one"))) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        assertThat(find(whole(open()), "крыша")).containsExactly(ROOF);
    }

    @Test
    void nothingOfTheIndexIsReadable() throws IOException {
        whole(open()).close();
        try (var files = Files.list(folder.resolve("search/one"))) {
            for (var file : files.toList()) {
                var raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var word : List.of("крыш", "сокол", "комсомольск", "100200301", "Lucene")) {
                    var bytes = word.getBytes(StandardCharsets.UTF_8);
                    assertThat(raw.contains(new String(bytes, StandardCharsets.ISO_8859_1)))
                            .as("%s in %s", word, file.getFileName())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anIndexOfAnotherReplicaIsDropped() throws IOException {
        whole(open()).close();
        assertThat(find(whole(open(2)), "крыша")).containsExactly(ROOF);
        opened.getLast().close();
        var other = folder.resolve("search/two");
        var search =
                new FullTextSearch(other, SealedDirectoryTest.keys(3), feed, Clock.systemUTC());
        opened.add(search);
        search.start();
        whole(search);
        assertThat(folder.resolve("search/one")).doesNotExist();
    }
}
