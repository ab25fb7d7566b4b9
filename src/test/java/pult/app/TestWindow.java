package pult.app;

import javafx.geometry.Dimension2D;
import javafx.stage.Stage;

import pult.bundled.BundledRegions;
import pult.bundled.BundledTemplates;
import pult.feature.Wording;
import pult.feature.settings.Preferences;
import pult.ui.fx.Background;
import pult.ui.fx.Fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The whole window of a session in the Oryol region, not shown yet.
final class TestWindow {
    static final String REGION = "RU-ORL";

    private TestWindow() {}

    /// @param calendars folder of the administrator's calendars, need not exist
    static MainWindow of(
            Session session,
            Background background,
            Preferences choices,
            Dimension2D size,
            Path calendars) {
        var region = BundledRegions.load(REGION);
        var window =
                Fx.call(() ->
                        new MainWindow(
                                session,
                                new Stage(),
                                Wording.of(choices.language(), region.zone()),
                                choices,
                                background,
                                new MainWindow.Setting(
                                        region.name(),
                                        () -> region,
                                        "0.1.0",
                                        List.of(),
                                        size,
                                        Optional.empty(),
                                        BundledTemplates::new,
                                        new CalendarFolder(calendars))));
        Fx.call(window::furnished);
        return window;
    }
}
