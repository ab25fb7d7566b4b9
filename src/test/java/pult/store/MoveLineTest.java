package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Steps of the machine come back from the journal as they went in.
class MoveLineTest {
    private static final Instant AT = Instant.parse("2026-03-31T07:00:00Z");
    private static final Particulars FULL =
            new Particulars(
                    List.of("NOT_ON_MERITS", "TONE"),
                    "Кто отвечает?",
                    "Срок продлён",
                    "UP",
                    "Департамент",
                    "colleague",
                    AT,
                    2,
                    "9f86",
                    "approver");

    private static Change change(Action action) {
        return new Change(ChangeId.of(1, 2, 3), new AppealId(48207), 3, AT, "belova", action);
    }

    @ParameterizedTest
    @EnumSource(
            value = Event.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLAIM", "RELEASE", "NOTE", "SUBMIT_ANSWER", "RESUBMIT", "INTERIM_ANSWER"})
    void everyStepComesBack(Event event) {
        for (var said : List.of(Particulars.NONE, FULL)) {
            var made = change(new Action.Move(event, said));
            assertThat(JournalJson.readChange(JournalJson.write(made))).isEqualTo(made);
        }
    }

    /// The words of the format: what was written once must be readable for ever.
    @Test
    void theFormatStays() {
        var line =
                new String(
                        JournalJson.write(
                                change(
                                        new Action.Move(
                                                Event.RETURN,
                                                Particulars.words("Когда?")
                                                        .withReasons(List.of("TONE"))))),
                        StandardCharsets.UTF_8);
        assertThat(line)
                .contains("\"act\":\"MOVE\"")
                .contains(
                        "\"move\":{\"event\":\"return\",\"reasons\":[\"TONE\"],"
                                + "\"words\":\"Когда?\"}");
    }
}
