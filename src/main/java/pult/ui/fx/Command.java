package pult.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.ArrayList;
import java.util.List;

/// Something the operator can do: its words, icon, keys, whether it can be done now, whether it is
/// under way, and the doing. A button, a menu item, a key and a tooltip share one. Toolkit-free;
/// JavaFX thread.
public final class Command {
    private final String text;
    private final @Nullable Ikon icon;
    private final List<Shortcut> shortcuts;
    private final Runnable action;
    private final BooleanProperty able = new SimpleBooleanProperty(true);
    private final BooleanProperty here = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);

    private Command(Builder builder, Runnable action) {
        this.text = builder.text;
        this.icon = builder.icon;
        this.shortcuts = List.copyOf(builder.shortcuts);
        this.action = action;
        if (builder.enabled != null) {
            able.bind(builder.enabled);
        }
        enabled.bind(able.and(here));
    }

    public static Builder named(String text) {
        return new Builder(text);
    }

    public String text() {
        return text;
    }

    public @Nullable Ikon icon() {
        return icon;
    }

    /// The first is the one shown; empty when no key calls it.
    public List<Shortcut> shortcuts() {
        return shortcuts;
    }

    boolean calledBy(Shortcut.Stroke stroke) {
        return shortcuts.stream().anyMatch(keys -> keys.strokes().equals(List.of(stroke)));
    }

    /// «Взять в работу (T)»: what a tooltip says.
    public String hint() {
        return shortcuts.isEmpty() ? text : text + " (" + shortcuts.getFirst().shown() + ')';
    }

    /// Can be done now.
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /// It can be done only where what it is about is seen: neither key nor menu nor palette acts on
    /// an appeal behind another screen.
    public void only(ObservableValue<Boolean> place) {
        here.bind(place);
    }

    public boolean enabled() {
        return enabled.get() && !running.get();
    }

    /// Under way: asked for and not finished.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// For actions that go on in the background: true when they start, false when they end.
    public void running(Running now) {
        running.set(now == Running.YES);
    }

    /// Whether a command is under way.
    public enum Running {
        YES,
        NO
    }

    /// Does it; nothing happens while it cannot be done or is under way.
    public void execute() {
        if (enabled()) {
            action.run();
        }
    }

    /// Parts of a command.
    public static final class Builder {
        private final String text;
        private @Nullable Ikon icon;
        private final List<Shortcut> shortcuts = new ArrayList<>();
        private @Nullable ObservableValue<Boolean> enabled;

        private Builder(String text) {
            this.text = text;
        }

        public Builder icon(Ikon of) {
            icon = of;
            return this;
        }

        /// @param keys as in [Shortcut]; the first given is the one shown
        public Builder keys(String... keys) {
            for (var key : keys) {
                shortcuts.add(Shortcut.of(key));
            }
            return this;
        }

        public Builder enabledWhen(ObservableValue<Boolean> value) {
            enabled = value;
            return this;
        }

        public Command does(Runnable action) {
            return new Command(this, action);
        }
    }
}
