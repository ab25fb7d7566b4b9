package pult.feature.editor;

import pult.domain.answer.AppealFields;
import pult.domain.answer.Fragments;
import pult.domain.answer.TemplateText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Puts a template into a draft at the cursor. The draft is never replaced: a second template
/// brings its body along and leaves its greeting and signature out, when the draft has them
/// already.
final class Stacking {
    private static final String PARAGRAPH = "\n\n";
    private static final Pattern GREETING =
            Pattern.compile(
                    "\\s*(\\{\\{\\s*заявитель\\.обращение[^}]*}}|Здравствуйте)\\s*[!,.]?\\s*");
    private static final Pattern SIGNATURE = Pattern.compile("\\{\\{\\s*>\\s*подпись\\s*}}");
    private static final Pattern GREETED =
            Pattern.compile(
                    "(?:здравствуйте|уважаем|добрый день)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param text the whole draft with the template in it
    /// @param caret where to go on: the first place to fill, else the end of what was put in
    record Stacked(String text, int caret) {}

    private Stacking() {}

    /// @param from where the words typed to find the template begin
    /// @param to where they end
    static Stacked put(
            String draft,
            int from,
            int to,
            TemplateText template,
            AppealFields fields,
            Fragments fragments) {
        var before = draft.substring(0, from);
        var after = draft.substring(to);
        var rest = before + after;
        var signature = TemplateText.parse("{{>подпись}}").render(fields, fragments).text();
        var body = body(template, rest, rest.contains(signature));
        var rendered = body.render(fields, fragments);
        var head = before.isBlank() ? "" : before.stripTrailing() + PARAGRAPH;
        var tail = after.isBlank() ? "" : PARAGRAPH + after.stripLeading();
        if (inLine(before) && !rendered.text().contains("\n")) {
            head = before;
            tail = after;
        }
        var caret =
                rendered.unfilled().isEmpty()
                        ? head.length() + rendered.text().length()
                        : head.length() + rendered.unfilled().getFirst().start();
        return new Stacked(head + rendered.text() + tail, caret);
    }

    /// In the middle of a line a one-line template goes on in that line.
    private static boolean inLine(String before) {
        return !before.isBlank() && !before.endsWith("\n");
    }

    private static TemplateText body(TemplateText template, String rest, boolean signed) {
        List<String> paragraphs = new ArrayList<>(List.of(template.print().split(PARAGRAPH, -1)));
        if (paragraphs.size() > 1
                && GREETING.matcher(paragraphs.getFirst()).matches()
                && GREETED.matcher(rest).find()) {
            paragraphs.removeFirst();
        }
        if (paragraphs.size() > 1 && signed && SIGNATURE.matcher(paragraphs.getLast()).find()) {
            paragraphs.removeLast();
        }
        return TemplateText.parse(String.join(PARAGRAPH, paragraphs));
    }
}
