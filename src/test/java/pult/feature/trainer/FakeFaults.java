package pult.feature.trainer;

import java.util.ArrayList;
import java.util.List;

/// Remembers what the trainer asked for; may refuse.
final class FakeFaults implements TrainingFaults {
    final List<String> asked = new ArrayList<>();
    boolean refuses;
    boolean idle;
    private boolean down;
    private boolean slow;

    private void ask(String what) {
        if (refuses) {
            throw new IllegalStateException("stand is gone");
        }
        asked.add(what);
    }

    @Override
    public void linkDown(Switch now) {
        ask("link " + now);
        down = now == Switch.ON;
    }

    @Override
    public boolean isLinkDown() {
        return down;
    }

    @Override
    public void slow(Switch now) {
        ask("slow " + now);
        slow = now == Switch.ON;
    }

    @Override
    public boolean isSlow() {
        return slow;
    }

    @Override
    public void failBeforeEffect() {
        ask("before");
    }

    @Override
    public void failAfterEffect() {
        ask("after");
    }

    @Override
    public void expireToken() {
        ask("token");
    }

    @Override
    public boolean answerByOther() {
        ask("other");
        return !idle;
    }

    @Override
    public boolean draftByOther() {
        ask("draft");
        return !idle;
    }

    @Override
    public boolean takeByOther() {
        ask("take");
        return !idle;
    }

    @Override
    public void restoreServer() {
        ask("restore");
    }
}
