package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AppealFields;
import pult.domain.answer.Signer;
import pult.domain.answer.TemplatePiece;
import pult.domain.answer.TemplateText;
import pult.domain.answer.Templates;
import pult.domain.appeal.Appeal;
import pult.domain.machine.Particulars;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What an applicant is told with a decision, begun from the library of templates.
///
/// @param zone of the region
record NoticeTexts(
        Supplier<? extends Templates> templates,
        Supplier<Signer> signer,
        Clock clock,
        ZoneId zone) {
    /// What the texts of the library ask for.
    private static final String TARGET = "орган, которому передано обращение";

    /// Fields that are not known stay as places to fill in; empty when there is no such template.
    ///
    /// @param said what is said with the step so far
    String begin(Appeal appeal, String template, Particulars said) {
        var library = templates.get();
        var today = clock.instant().atZone(zone).toLocalDate();
        return library.all().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .map(one ->
                        one.text()
                                .render(
                                        AppealFields.of(appeal, signer.get(), today, zone),
                                        library.fragments())
                                .text())
                .map(text -> named(text, said.target()))
                .orElse("");
    }

    /// The body that is chosen stands where the text asks for it.
    private static String named(String text, @Nullable String target) {
        if (target == null || target.isBlank()) {
            return text;
        }
        var named = new StringBuilder();
        for (var piece : TemplateText.parse(text).pieces()) {
            named.append(
                    piece instanceof TemplatePiece.AskPlace ask && ask.label().equals(TARGET)
                            ? target.strip()
                            : piece.raw());
        }
        return named.toString();
    }
}
