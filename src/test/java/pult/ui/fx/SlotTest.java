package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SlotTest {
    private final HeldBackground background = new HeldBackground();
    private final Slot slot = new Slot(background, "slot");
    private final List<String> came = new ArrayList<>();
    private int readings;

    private void read() {
        readings++;
        var mine = "reading " + readings;
        slot.run(() -> mine, came::add);
    }

    @Test
    void changesDuringAReadingComeToOneMoreReading() {
        slot.follow(this::read);
        slot.follow(this::read);
        slot.follow(this::read);
        assertThat(readings).isOne();
        background.finish();
        assertThat(came).containsExactly("reading 1", "reading 2");
        slot.follow(this::read);
        assertThat(readings).as("nothing is under way any more").isEqualTo(3);
    }

    @Test
    void aReadingBegunLaterCoversTheChange() {
        read();
        slot.follow(this::read);
        read();
        background.finish();
        assertThat(came).containsExactly("reading 2");
    }

    @Test
    void whatWasForgottenIsNotReadAgain() {
        read();
        slot.follow(this::read);
        slot.clear();
        background.finish();
        assertThat(came).isEmpty();
        assertThat(readings).isOne();
    }

    @Test
    void aFailureKeepsNobodyFromReadingAgain() {
        slot.run(
                () -> {
                    throw new IllegalStateException("disk");
                },
                ignored -> came.add("came"),
                e -> came.add("failed"));
        slot.follow(this::read);
        background.finish();
        assertThat(came).containsExactly("failed", "reading 1");
    }

    /// A failure that is a bug is told, and what was asked for meanwhile is read all the same.
    @Test
    void aBugKeepsNobodyFromReadingAgain() {
        slot.run(
                () -> {
                    throw new IllegalStateException("disk");
                },
                ignored -> came.add("came"));
        slot.follow(this::read);
        assertThatThrownBy(background::finish).isInstanceOf(IllegalStateException.class);
        background.finish();
        assertThat(came).containsExactly("reading 1");
    }
}
