package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// What was copied does not lie where every program reads it, and what others copied stays.
final class CopiedTest {
    private static final Instant NOW = Instant.parse("2026-03-30T10:00:00Z");

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static @Nullable String there() {
        return Clipboard.getSystemClipboard().getString();
    }

    private static void after(Duration past) {
        Copied.look(NOW.plus(past));
    }

    @Test
    void aTextGoesAfterHalfAMinute() {
        Fx.call(() -> {
            Copied.text("Ответ\nгражданину");
            after(Duration.ZERO);
            after(Duration.ofSeconds(29));
            assertThat(there()).isEqualTo("Ответ\nгражданину");
            after(Duration.ofSeconds(30));
            assertThat(there()).isNull();
            return true;
        });
    }

    @Test
    void whatAnotherProgramCopiedStays() {
        Fx.call(() -> {
            Copied.text("Ответ");
            after(Duration.ZERO);
            var other = new ClipboardContent();
            other.putString("Чужое");
            Clipboard.getSystemClipboard().setContent(other);
            after(Duration.ofMinutes(1));
            Copied.clear();
            assertThat(there()).isEqualTo("Чужое");
            return true;
        });
    }

    @Test
    void itGoesUnderTheLockAndWithTheProgramButForALastResort() {
        Fx.call(() -> {
            Copied.text("Ответ");
            Copied.clear();
            assertThat(there()).isNull();
            Copied.text("Ответ");
            Copied.leave();
            assertThat(there()).isNull();

            Copied.lastResort("Единственное");
            after(Duration.ZERO);
            after(Duration.ofSeconds(119));
            Copied.leave();
            assertThat(there()).isEqualTo("Единственное");
            after(Duration.ofMinutes(2));
            assertThat(there()).isNull();
            return true;
        });
    }
}
