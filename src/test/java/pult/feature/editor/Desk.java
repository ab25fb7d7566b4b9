package pult.feature.editor;

import pult.bundled.BundledTemplates;
import pult.domain.answer.AnswerRules;
import pult.domain.answer.SampleAppeals;
import pult.domain.answer.Signer;
import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.file.FileId;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryOutbox;
import pult.feature.writing.MovingClock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A workplace of a test: appeals, stores in memory, a clock.
final class Desk {
    static final AppealId HEATING = new AppealId(48207);
    static final AppealId SOCIAL = new AppealId(48186);
    static final AppealId LETTER = new AppealId(48119);

    final InMemoryAppeals appeals =
            new InMemoryAppeals(
                    SampleAppeals.heating(), SampleAppeals.social(), SampleAppeals.letter());
    final InMemoryDrafts drafts = new InMemoryDrafts();
    final InMemoryOutbox outbox = new InMemoryOutbox(appeals, drafts);
    final Notices notices = new Notices();
    final MovingClock clock = new MovingClock(MovingClock.USUAL);
    final List<String> calls = new ArrayList<>();
    final Set<AppealId> disputed = new HashSet<>();
    boolean goesOn;
    boolean linked = true;
    Function<AppealId, List<FileId>> files = appeal -> List.of();
    private long made;

    EditorPorts ports() {
        return new EditorPorts(
                appeals,
                drafts,
                outbox,
                new BundledTemplates(),
                notices,
                appeal -> files.apply(appeal),
                disputed::contains);
    }

    EditorSettings settings() {
        return new EditorSettings(
                () -> AnswerRules.USUAL,
                () ->
                        new EditorSettings.Author(
                                "krylova",
                                new Signer(
                                        "Управление ЖКХ администрации города Орла",
                                        "Крылова А. С.",
                                        "оператор блока «ЖКХ»")),
                () -> ChangeId.of(clock.millis(), 1, ++made),
                () -> goesOn,
                login -> login.equals("demidov") ? "Демидов Олег Иванович" : login,
                () -> linked);
    }

    EditorCalls calls() {
        return new EditorCalls(
                () -> () -> calls.add("next"),
                id -> calls.add("open " + id),
                said -> calls.add("said " + said),
                () -> calls.add("outbox"));
    }
}
