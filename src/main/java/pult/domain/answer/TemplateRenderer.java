package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One rendering of one template; used once.
final class TemplateRenderer {
    private record Waiting(
            int start, int end, Unfilled.Kind kind, String name, @Nullable String guess) {}

    private final AppealFields fields;
    private final Fragments fragments;
    private final StringBuilder text = new StringBuilder();
    private final List<RenderedText.Filled> filled = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    TemplateRenderer(AppealFields fields, Fragments fragments) {
        this.fields = fields;
        this.fragments = fragments;
    }

    RenderedText render(TemplateText template) {
        template.pieces().forEach(this::add);
        var whole = text.toString();
        return new RenderedText(
                whole,
                filled,
                waiting.stream()
                        .map(w -> Unfilled.at(whole, w.start, w.end, w.kind, w.name, w.guess))
                        .toList());
    }

    private void add(TemplatePiece piece) {
        switch (piece) {
            case TemplatePiece.Words words -> text.append(words.raw());
            case TemplatePiece.AskPlace ask -> keep(ask, Unfilled.Kind.ASK, ask.label(), null);
            case TemplatePiece.Broken broken ->
                    keep(broken, Unfilled.Kind.BROKEN, broken.raw(), null);
            case TemplatePiece.FragmentPlace fragment -> fragment(fragment);
            case TemplatePiece.FieldPlace field -> field(field);
        }
    }

    private void fragment(TemplatePiece.FragmentPlace place) {
        var name = TemplateField.normal(place.name());
        var body = fragments.named(name);
        if (body.isEmpty()) {
            keep(place, Unfilled.Kind.UNKNOWN_FRAGMENT, place.name(), null);
        } else if (open.contains(name)) {
            keep(place, Unfilled.Kind.CIRCULAR_FRAGMENT, place.name(), null);
        } else {
            open.push(name);
            body.get().pieces().forEach(this::add);
            open.pop();
        }
    }

    private void field(TemplatePiece.FieldPlace place) {
        var field = place.field();
        if (field == null) {
            var guess = TemplateField.nearest(place.name()).orElse(null);
            keep(place, Unfilled.Kind.UNKNOWN_FIELD, place.name(), guess);
            return;
        }
        var form =
                place.caseName() == null
                        ? GrammaticalCase.NOMINATIVE
                        : GrammaticalCase.named(place.caseName()).orElse(null);
        if (form == null) {
            keep(place, Unfilled.Kind.UNKNOWN_CASE, place.name() + ':' + place.caseName(), null);
            return;
        }
        var value = fields.value(field, form);
        if (value.isPresent()) {
            filled.add(
                    new RenderedText.Filled(
                            field, text.length(), text.length() + value.get().length()));
            text.append(value.get());
        } else if (place.fallback() != null) {
            text.append(place.fallback());
        } else {
            var known = fields.value(field, GrammaticalCase.NOMINATIVE).isPresent();
            keep(
                    place,
                    known ? Unfilled.Kind.NO_DECLINED_FORM : Unfilled.Kind.EMPTY,
                    field.russian(),
                    null);
        }
    }

    private void keep(
            TemplatePiece piece, Unfilled.Kind kind, String name, @Nullable String guess) {
        waiting.add(
                new Waiting(
                        text.length(), text.length() + piece.raw().length(), kind, name, guess));
        text.append(piece.raw());
    }
}
