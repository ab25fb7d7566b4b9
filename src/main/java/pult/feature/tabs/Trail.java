package pult.feature.tabs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The appeals one went to on purpose, like the pages of a browser: back and forward. Moving along
/// the list leaves no trace. JavaFX thread.
final class Trail {
    private static final int LONGEST = 100;

    private final List<AppealId> visited = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
    private int at = -1;

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Went from one appeal to another; what lay ahead is forgotten.
    ///
    /// @param from where one was, null for nowhere
    void went(@Nullable AppealId from, AppealId to) {
        if (to.equals(from)) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        if (from != null && (visited.isEmpty() || !visited.getLast().equals(from))) {
            visited.add(from);
        }
        visited.add(to);
        while (visited.size() > LONGEST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
        tell();
    }

    /// @param now where one is: somebody who has moved along the list since goes back to where he
    ///   came from first
    /// @return where to go; empty at the beginning
    Optional<AppealId> back(@Nullable AppealId now) {
        if (at >= 0 && !visited.get(at).equals(now)) {
            return Optional.of(visited.get(at));
        }
        if (at <= 0) {
            return Optional.empty();
        }
        at--;
        tell();
        return Optional.of(visited.get(at));
    }

    /// @return where to go; empty at the end
    Optional<AppealId> forward() {
        if (at + 1 >= visited.size()) {
            return Optional.empty();
        }
        at++;
        tell();
        return Optional.of(visited.get(at));
    }

    private void tell() {
        canGoBack.set(at > 0);
        canGoForward.set(at + 1 < visited.size());
    }
}
