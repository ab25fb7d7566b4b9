package pult.feature.trainer;

/// One thing the trainer can do.
enum Exercise {
    LINK_DOWN(Lasting.YES),
    SLOW(Lasting.YES),
    FAIL_BEFORE(Lasting.NO),
    FAIL_AFTER(Lasting.NO),
    EXPIRE_TOKEN(Lasting.NO),
    ANSWER_BY_OTHER(Lasting.NO),
    DRAFT_BY_OTHER(Lasting.NO),
    TAKE_BY_OTHER(Lasting.NO),
    RESTORE(Lasting.NO);

    /// Whether it holds until it is switched off.
    enum Lasting {
        YES,
        NO
    }

    private final Lasting lasting;

    Exercise(Lasting lasting) {
        this.lasting = lasting;
    }

    boolean lasts() {
        return lasting == Lasting.YES;
    }
}
