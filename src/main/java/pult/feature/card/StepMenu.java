package pult.feature.card;

import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.List;

/// The steps of the machine in a menu: first what can be done, then what cannot and why.
final class StepMenu {
    private StepMenu() {}

    static List<MenuItem> items(CardViewModel model, CardWords words) {
        var possible = new ArrayList<MenuItem>();
        var others = new ArrayList<MenuItem>();
        for (var offer : model.steps().offersProperty().get()) {
            var act = words.steps().act(offer.event());
            var obstacle = offer.obstacle();
            if (obstacle == null) {
                var item = new MenuItem(act + '…');
                item.setOnAction(event -> model.begin(offer));
                possible.add(item);
            } else {
                var why = words.shared().failures().obstacle(obstacle);
                var item = new MenuItem(words.steps().own().impossible(act, why));
                item.setDisable(true);
                others.add(item);
            }
        }
        possible.addAll(others);
        return possible;
    }
}
