package pult.feature;

import pult.l10n.AppealMessages;
import pult.l10n.CommonMessages;
import pult.l10n.FailureMessages;
import pult.l10n.Formats;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.StepMessages;

import java.time.ZoneId;

/// Words all features share. A feature asks for its own area with [#area(Class)].
public record Wording(
        Formats formats,
        CommonMessages common,
        AppealMessages appealMessages,
        AppealWords appeals,
        DeadlineWords deadlines,
        FailureText failures,
        StepWords steps) {
    /// @param zone of the region
    public static Wording of(Language language, ZoneId zone) {
        var formats = new Formats(language, zone);
        var appeals = Messages.of(AppealMessages.class, language);
        return new Wording(
                formats,
                Messages.of(CommonMessages.class, language),
                appeals,
                new AppealWords(appeals),
                new DeadlineWords(appeals, formats),
                new FailureText(Messages.of(FailureMessages.class, language), formats),
                new StepWords(Messages.of(StepMessages.class, language), formats));
    }

    public <T> T area(Class<T> messages) {
        return Messages.of(messages, formats.language());
    }
}
