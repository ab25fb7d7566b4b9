package pult.app;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.appeal.AppealId;
import pult.feature.Destination;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.conflict.ConflictFeature;
import pult.feature.conflict.ConflictPorts;
import pult.feature.deadlines.DeadlinesFeature;
import pult.feature.map.MapFeature;
import pult.feature.settings.Preferences;
import pult.feature.settings.SettingsFeature;
import pult.feature.substitution.SubstitutionFeature;
import pult.ui.fx.Background;
import pult.ui.fx.FxPulse;

import java.util.List;
import java.util.function.Supplier;

/// Screens of the window that are made when they are opened for the first time: map, disputed
/// drafts, settings, dates and rules. JavaFX thread.
final class LaterSections implements AutoCloseable {
    private final Session session;
    private final MainWindow window;
    private final MainWindow.Setting setting;
    private final Today today;
    private final Wording wording;
    private final Background background;
    private final StoredCopies copies;
    private @Nullable ConflictFeature conflicts;
    private @Nullable MapFeature map;
    private @Nullable SettingsFeature settings;

    /// By what the settings were made.
    private @Nullable AnswerRules shown;

    private @Nullable SubstitutionFeature substitutions;
    private @Nullable DeadlinesFeature deadlines;
    private final Supplier<AnswerRules> answers;
    private DeadlinesFeature.@Nullable Part checking;

    /// @param copies shown in the settings
    /// @param answers limits and approval as they are told now
    LaterSections(
            Session session,
            MainWindow window,
            MainWindow.Setting setting,
            Today today,
            Wording wording,
            Background background,
            StoredCopies copies,
            Supplier<AnswerRules> answers) {
        this.answers = answers;
        this.session = session;
        this.window = window;
        this.setting = setting;
        this.today = today;
        this.wording = wording;
        this.background = background;
        this.copies = copies;
    }

    /// The three columns of a disputed draft.
    Region conflicts(AppealId appeal) {
        var made = conflicts;
        if (made == null) {
            made =
                    new ConflictFeature(
                            new ConflictPorts(
                                    session.store().draftConflicts(),
                                    session.store().appeals(),
                                    session.notices(),
                                    session::person),
                            window,
                            wording,
                            background,
                            new FxPulse(),
                            today);
            conflicts = made;
        }
        var shown = made;
        shown.show(appeal);
        return shown.view();
    }

    /// Own words of the three columns that the disk does not take.
    List<String> unsaved() {
        return conflicts == null ? List.of() : conflicts.unsaved();
    }

    void focusConflicts() {
        if (conflicts != null) {
            conflicts.focus();
        }
    }

    Region map() {
        var made = map;
        if (made == null) {
            made =
                    new MapFeature(
                            new MapFeature.Sources(
                                    session.store().appeals(),
                                    setting.region().get(),
                                    session.notices()),
                            window,
                            wording,
                            background,
                            session.clock());
            map = made;
        }
        return made.view();
    }

    /// The settings, or the check of dates that was asked for.
    Region settings() {
        var asked = checking;
        checking = null;
        return asked == null ? choices() : deadlines(asked);
    }

    /// «Проверка сроков» and «Правила региона» stand where the settings stand.
    void check(DeadlinesFeature.Part part) {
        checking = part;
        window.go(new Destination.To(Section.SETTINGS));
    }

    private Region deadlines(DeadlinesFeature.Part part) {
        var made = deadlines;
        if (made == null) {
            made =
                    new DeadlinesFeature(
                            session.store().appeals(),
                            today,
                            new DeadlinesFeature.Calendars(
                                    window.calendar(), setting.calendars(), window::recalculate),
                            new DeadlinesFeature.Decisions(
                                    window.rules(), setting.calendars().rules(), session::rights),
                            wording,
                            background);
            deadlines = made;
        }
        made.choose(part);
        return made.view();
    }

    /// What the operator has chosen elsewhere in the window.
    void chosen(Preferences now) {
        if (settings != null) {
            settings.show(now);
        }
    }

    private Region choices() {
        var told = answers.get();
        if (!told.equals(shown)) {
            // What the platform takes and who approves was told anew.
            closeSettings();
            shown = told;
        }
        var made = settings;
        if (made == null) {
            var acting =
                    new SubstitutionFeature(
                            session.staff(), session.loop(), today, wording, background);
            substitutions = acting;
            made =
                    new SettingsFeature(
                            window.choices(),
                            session.preferences(),
                            window::apply,
                            new SettingsFeature.Facts(
                                    told,
                                    setting.version(),
                                    copies,
                                    window.commands(),
                                    acting.view()),
                            wording,
                            background);
            settings = made;
        }
        return made.view();
    }

    private void closeSettings() {
        if (settings != null) {
            settings.close();
            settings = null;
        }
        if (substitutions != null) {
            substitutions.close();
            substitutions = null;
        }
    }

    /// Writes what is not written yet; blocks until it is on the disk.
    @Override
    public void close() {
        closeSettings();
        if (deadlines != null) {
            deadlines.close();
        }
        if (conflicts != null) {
            conflicts.close();
        }
        if (map != null) {
            map.close();
        }
    }
}
