package pult.l10n;

/// Words of the trainer's panel.
public interface TrainerMessages {
    String title();

    String what();

    String lasting();

    String once();

    String linkDown();

    String linkDownNote();

    String slow();

    String slowNote();

    String failBefore();

    String failBeforeNote();

    String failAfter();

    String failAfterNote();

    String token();

    String tokenNote();

    String other();

    String otherNote();

    String otherDraft();

    String otherDraftNote();

    String otherTakes();

    String otherTakesNote();

    String restore();

    String restoreNote();

    String doIt();

    String on();

    String off();

    String done(String time, String what);

    String failed(String what);

    String nothing(String what);

    String endAll();

    String allEnded();
}
