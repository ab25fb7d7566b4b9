package pult.app;

import pult.feature.palette.RecentCommands;

import java.util.List;

/// The commands called last as one small text of the store, a name on each line.
record StoredCommands(pult.store.Preferences store) implements RecentCommands {
    private static final String KEY = "recent-commands";

    @Override
    public List<String> load() {
        return store.get(KEY).stream()
                .flatMap(String::lines)
                .filter(name -> !name.isBlank())
                .toList();
    }

    @Override
    public void save(List<String> names) {
        store.put(KEY, String.join("\n", names));
    }
}
