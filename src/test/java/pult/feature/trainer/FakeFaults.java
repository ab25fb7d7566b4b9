package pult.feature.trainer;

import java.util.ArrayList;
import java.util.List;

/// Remembers what the trainer asked for; may refuse.
final class FakeFaults implements TrainingFaults {
    final List<String> asked = new ArrayList<>();
    boolean refuses;

    private void ask(String what) {
        if (refuses) {
            throw new IllegalStateException("stand is gone");
        }
        asked.add(what);
    }

    @Override
    public void linkDown(Switch now) {
        ask("link " + now);
    }

    @Override
    public void slow(Switch now) {
        ask("slow " + now);
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
    public void answerByOther() {
        ask("other");
    }

    @Override
    public void draftByOther() {
        ask("draft");
    }

    @Override
    public void takeByOther() {
        ask("take");
    }

    @Override
    public void restoreServer() {
        ask("restore");
    }
}
