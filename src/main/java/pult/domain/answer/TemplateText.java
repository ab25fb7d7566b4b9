package pult.domain.answer;

import java.util.ArrayList;
import java.util.List;

/// A text with places to fill. Any text is one: parsing never fails, and printing gives back what
/// was parsed.
///
/// | written | means |
/// |---|---|
/// | `{{номер}}` | a value of the appeal, see [TemplateField] |
/// | `{{адрес \| "в Вашем доме"}}` | … or these words when there is no value |
/// | `{{исполнитель.орган:дательный}}` | … in this case |
/// | `{{?дата работ}}` | the operator is asked |
/// | `{{>подпись}}` | a shared fragment |
public final class TemplateText {
    private final List<TemplatePiece> pieces;

    private TemplateText(List<TemplatePiece> pieces) {
        this.pieces = pieces;
    }

    public static TemplateText parse(String text) {
        return new TemplateText(TemplateParser.parse(text));
    }

    public List<TemplatePiece> pieces() {
        return pieces;
    }

    /// The text as it was written.
    public String print() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.raw()));
        return text.toString();
    }

    /// Puts the values in, in one pass: what a value brings along is never read as a template.
    public RenderedText render(AppealFields fields, Fragments fragments) {
        return new TemplateRenderer(fields, fragments).render(this);
    }

    public RenderedText render(AppealFields fields) {
        return render(fields, Fragments.NONE);
    }

    /// All places of the text as it stands, for a text the operator is writing: what is still in
    /// braces is not filled.
    public List<Unfilled> places() {
        var text = print();
        var places = new ArrayList<Unfilled>();
        var at = 0;
        for (var piece : pieces) {
            var end = at + piece.raw().length();
            switch (piece) {
                case TemplatePiece.Words words -> {}
                case TemplatePiece.FieldPlace field ->
                        places.add(
                                Unfilled.at(
                                        text,
                                        at,
                                        end,
                                        field.field() == null
                                                ? Unfilled.Kind.UNKNOWN_FIELD
                                                : Unfilled.Kind.EMPTY,
                                        field.name(),
                                        field.field() == null
                                                ? TemplateField.nearest(field.name()).orElse(null)
                                                : null));
                case TemplatePiece.AskPlace ask ->
                        places.add(
                                Unfilled.at(text, at, end, Unfilled.Kind.ASK, ask.label(), null));
                case TemplatePiece.FragmentPlace fragment ->
                        places.add(
                                Unfilled.at(
                                        text,
                                        at,
                                        end,
                                        Unfilled.Kind.UNKNOWN_FRAGMENT,
                                        fragment.name(),
                                        null));
                case TemplatePiece.Broken broken ->
                        places.add(
                                Unfilled.at(
                                        text, at, end, Unfilled.Kind.BROKEN, broken.raw(), null));
            }
            at = end;
        }
        return List.copyOf(places);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateText text && pieces.equals(text.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }
}
