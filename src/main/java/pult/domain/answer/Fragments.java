package pult.domain.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Shared pieces of text that templates call by name: `{{>подпись}}`.
public final class Fragments {
    public static final Fragments NONE = new Fragments(Map.of());

    private final Map<String, TemplateText> byName;

    /// @param byName names as authors write them
    public Fragments(Map<String, TemplateText> byName) {
        var normal = new HashMap<String, TemplateText>();
        byName.forEach((name, text) -> normal.put(TemplateField.normal(name), text));
        this.byName = Map.copyOf(normal);
    }

    public Optional<TemplateText> named(String name) {
        return Optional.ofNullable(byName.get(TemplateField.normal(name)));
    }
}
