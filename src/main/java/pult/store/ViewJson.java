package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.json.Json;

import java.util.Objects;
import java.util.UUID;

/// A view as JSON inside its record. The names are a format: fields are added and never renamed.
final class ViewJson {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String name,
            String base,
            String filter,
            String look,
            KeptView.Scope scope,
            long version,
            @Nullable String author,
            boolean waiting,
            @Nullable String displacedBy,
            int place,
            boolean removed) {}

    private ViewJson() {}

    static String write(JournalRecord.ViewKept record) {
        var kept = record.kept();
        var view = kept.view();
        return Json.mapper()
                .writeValueAsString(
                        new Line(
                                view.name(),
                                view.base(),
                                view.filter(),
                                view.look().text(),
                                kept.scope(),
                                kept.version(),
                                kept.author(),
                                kept.waiting(),
                                kept.displacedBy(),
                                record.place(),
                                record.removed()));
    }

    /// @throws tools.jackson.core.JacksonException or [NullPointerException] for what is no view
    static JournalRecord.ViewKept read(UUID id, String text, java.time.Instant at) {
        var line = Json.mapper().readValue(text, Line.class);
        var view =
                new QueueView(
                        id,
                        Objects.requireNonNull(line.name()),
                        Objects.requireNonNull(line.base()),
                        Objects.requireNonNull(line.filter()),
                        ViewLook.of(Objects.requireNonNull(line.look())).orElse(ViewLook.USUAL));
        return new JournalRecord.ViewKept(
                new KeptView(
                        view,
                        Objects.requireNonNull(line.scope()),
                        line.version(),
                        line.author(),
                        line.waiting(),
                        line.displacedBy()),
                line.place(),
                line.removed(),
                at);
    }
}
