package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.feature.settings.Preferences;
import pult.feature.syncstatus.SupportFile;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.FeedPage;
import pult.sync.Me;
import pult.sync.SyncNote;
import pult.sync.SyncStatus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/// A store full of marked people says nothing of any of them in the support file.
final class SupportBundleTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-31T11:32:08Z"), ZoneOffset.UTC);

    /// Everything that is somebody's, in all places it can come from.
    private static final List<String> MARKERS =
            List.of(
                    "Соколова",
                    "Ирина",
                    "Петровна",
                    "irina.s",
                    "mail.ru",
                    "300-00-00",
                    "9103000000",
                    "Металлургов",
                    "отоплени",
                    "теплосети",
                    "482071234",
                    "Крылова",
                    "krylova",
                    "оператор блока",
                    "Тайный текст",
                    "секретная заметка",
                    "Иванов-Крамской",
                    "petrov-folder",
                    "57-2026-118402",
                    "Надежды Константиновны",
                    "SERVER SAYS IVANOV");

    @TempDir Path temp;

    private static Change change(Appeal appeal, int serial, Action action) {
        return new Change(
                ChangeId.of(CLOCK.millis(), 0, serial),
                appeal.id(),
                appeal.version(),
                CLOCK.instant(),
                "krylova",
                action);
    }

    private static SyncStatus status() {
        var me =
                new Me(
                        "krylova",
                        "Крылова А. С.",
                        "оператор блока «ЖКХ»",
                        List.of("OPERATOR"),
                        "МУП теплосети",
                        List.of(),
                        "RU-ORL",
                        "Орловская область",
                        ZoneOffset.ofHours(3),
                        7);
        return new SyncStatus(
                SyncStatus.Phase.IDLE,
                CLOCK.instant(),
                1,
                1,
                null,
                new pult.sync.Failure.Broken("SERVER SAYS IVANOV"),
                0,
                me);
    }

    private static void fill(Store store) {
        var appeals = new ArrayList<Appeal>();
        for (var number = 482071230L; number < 482071240L; number++) {
            appeals.add(
                    SampleAppeals.appeal(
                            number,
                            AppealState.IN_PROGRESS,
                            LegalRegime.ORDINARY_MESSAGE,
                            Channel.POS,
                            "Петровна"));
        }
        store.replica()
                .store(
                        new FeedPage(
                                "",
                                "a",
                                false,
                                appeals.size(),
                                "e1",
                                CLOCK.instant(),
                                appeals,
                                List.of()));
        store.drafts()
                .save(
                        new Draft(
                                appeals.getFirst().id(),
                                Draft.Kind.ANSWER,
                                "Тайный текст для Надежды Константиновны",
                                CLOCK.instant()));
        var note = change(appeals.get(1), 1, new Action.Note("секретная заметка"));
        store.outbox().put(note, null);
        store.replica().settle(note.id(), new Delivery.Refused("SERVER SAYS IVANOV", null));
        var answer =
                change(
                        appeals.get(2),
                        2,
                        new Action.SubmitAnswer(
                                "Тайный текст", ResolutionType.SOLVED, Approval.APPROVER));
        store.outbox().put(answer, null);
        store.replica().log(CLOCK.instant(), new SyncNote(SyncNote.Kind.SENT, 1, 482071234L));
        store.preferences().put("me", "krylova\nКрылова А. С.\nоператор блока");
        store.preferences().put("window", "Иванов-Крамской");
        store.clientName();
        // Nothing like this may be logged; if it ever is, it does not leave the machine.
        var log = LoggerFactory.getLogger(SupportBundleTest.class);
        log.warn("appeal 482071234 of Соколова, phone +7 910 300-00-00, irina.s@mail.ru");
        log.warn(
                "file /home/petrov-folder/store and C:\\Users\\petrov-folder\\x, 'Ирина'"
                        + " \"Иванов-Крамской\"");
        log.error("fault ПУ-3F2A on pult-sync: number 57-2026-118402, 9103000000");
    }

    private static String zipped(Path file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(entry.getName()).append('\n');
                text.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void noMarkerIsInTheArchive() throws Exception {
        var folder = temp.resolve("petrov-folder");
        try (var vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, CLOCK)) {
            fill(store);
            Files.writeString(
                    Files.createDirectories(folder.resolve("Соколова")).resolve("a"), "a");
            store.backups().make(() -> false);
            SupportFile bundle =
                    new SupportBundle(
                            store,
                            folder,
                            SupportBundleTest::status,
                            () -> Preferences.USUAL,
                            "1920x1080@1.25",
                            CLOCK);
            var parts = bundle.parts();
            var file = temp.resolve("support.zip");
            bundle.write(file, parts);
            var text = zipped(file);
            var lower = text.toLowerCase(Locale.ROOT);
            for (var marker : MARKERS) {
                assertThat(lower).as(marker).doesNotContain(marker.toLowerCase(Locale.ROOT));
            }
            assertThat(parts)
                    .extracting(SupportFile.Part::kind)
                    .containsExactlyInAnyOrder(SupportFile.Kind.values());
            // What the support asks for is there.
            assertThat(text)
                    .contains("drafts=1", "waiting=1", "attention=1", "appeals=10")
                    .contains("SENT,1,1")
                    .contains("attention.REFUSED.other=1")
                    .contains("exchange.now=Broken")
                    .contains("fault.ПУ-3F2A=1")
                    .contains("theme=LIGHT", "screens=1920x1080@1.25", "journal=")
                    .contains("PU-3F2A");
            for (var part : parts) {
                assertThat(text).contains(part.name());
            }
        }
    }

    @Test
    void aFolderThatRefusesLeavesNoHalfOfAFile() throws Exception {
        try (var vault =
                        Vault.openOrCreate(
                                temp.resolve("data"), new VaultKeys.Unlock.Training(), CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, CLOCK)) {
            var bundle =
                    new SupportBundle(
                            store,
                            vault.folder(),
                            SupportBundleTest::status,
                            () -> Preferences.USUAL,
                            "",
                            CLOCK);
            var parts = bundle.parts();
            var nowhere = temp.resolve("not there").resolve("a.zip");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> bundle.write(nowhere, parts))
                    .isInstanceOf(IOException.class);
            assertThat(nowhere.getParent()).doesNotExist();
        }
    }
}
