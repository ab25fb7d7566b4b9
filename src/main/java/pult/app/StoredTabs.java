package pult.app;

import pult.domain.appeal.AppealId;
import pult.feature.tabs.OpenTabs;

import java.util.List;
import java.util.stream.Collectors;

/// The numbers of the open tabs as one small text of the store. What is not a number is left out.
record StoredTabs(pult.store.Preferences store) implements OpenTabs {
    private static final String KEY = "tabs";

    @Override
    public List<AppealId> load() {
        return store.get(KEY).stream()
                .flatMap(text -> List.of(text.split(" ", -1)).stream())
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(number -> new AppealId(Long.parseLong(number)))
                .toList();
    }

    @Override
    public void save(List<AppealId> tabs) {
        store.put(KEY, tabs.stream().map(AppealId::toString).collect(Collectors.joining(" ")));
    }
}
