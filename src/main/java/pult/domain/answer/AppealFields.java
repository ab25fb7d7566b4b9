package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.Applicant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The values that one appeal gives to a template. Immutable. Personal data: never printed.
public final class AppealFields {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Map<TemplateField, Map<GrammaticalCase, String>> values;

    private AppealFields(Map<TemplateField, Map<GrammaticalCase, String>> values) {
        this.values = values;
    }

    public static AppealFields none() {
        return new AppealFields(Map.of());
    }

    /// @param today in the region's zone
    /// @param zone of the region: dates are written in it
    public static AppealFields of(Appeal appeal, Signer signer, LocalDate today, ZoneId zone) {
        return none().with(TemplateField.SALUTATION, salutation(appeal.applicant()))
                .with(TemplateField.APPLICANT_NAME, appeal.applicant().givenName())
                .with(TemplateField.APPLICANT_FULL_NAME, appeal.applicant().fullName())
                .with(TemplateField.NUMBER, appeal.id().toString())
                .with(TemplateField.RECEIVED, day(appeal.receivedAt(), zone))
                .with(TemplateField.REGISTERED, day(appeal.registeredAt(), zone))
                .with(TemplateField.DUE, day(appeal.dueAt(), zone))
                .with(TemplateField.ADDRESS, appeal.place().address())
                .with(TemplateField.MUNICIPALITY, appeal.place().municipality())
                .with(TemplateField.TOPIC, appeal.topic().name())
                .with(TemplateField.ESSENCE, appeal.essence())
                .with(TemplateField.EXECUTOR, appeal.executor())
                .with(TemplateField.ORGANISATION, signer.organisation())
                .with(TemplateField.OPERATOR, signer.person())
                .with(TemplateField.OPERATOR_POSITION, signer.position())
                .with(TemplateField.TODAY, DAY.format(today));
    }

    /// The same values and one more; a null or blank value is no value.
    public AppealFields with(TemplateField field, @Nullable String value) {
        return value == null || value.isBlank()
                ? this
                : with(field, GrammaticalCase.NOMINATIVE, value);
    }

    /// The same values and one more form of one.
    public AppealFields with(TemplateField field, GrammaticalCase form, String value) {
        var more = new EnumMap<TemplateField, Map<GrammaticalCase, String>>(TemplateField.class);
        more.putAll(values);
        var forms = new EnumMap<GrammaticalCase, String>(GrammaticalCase.class);
        forms.putAll(more.getOrDefault(field, Map.of()));
        forms.put(form, value);
        more.put(field, forms);
        return new AppealFields(more);
    }

    /// @return empty when the appeal has no such value or its form in this case is not known
    public Optional<String> value(TemplateField field, GrammaticalCase form) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(form));
    }

    private static @Nullable String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : DAY.format(at.atZone(zone));
    }

    /// The patronymic alone tells the form of «уважаемый» safely; without it nobody is addressed as
    /// somebody else.
    private static @Nullable String salutation(Applicant applicant) {
        var name = applicant.givenName();
        if (name.isBlank()) {
            return null;
        }
        var patronymic =
                applicant.patronymic() == null
                        ? ""
                        : applicant.patronymic().strip().toLowerCase(Locale.ROOT);
        if (patronymic.endsWith("вич")
                || patronymic.endsWith("ьич")
                || patronymic.endsWith("оглы")) {
            return "Уважаемый " + name;
        }
        if (patronymic.endsWith("вна")
                || patronymic.endsWith("чна")
                || patronymic.endsWith("кызы")) {
            return "Уважаемая " + name;
        }
        return "Здравствуйте, " + name;
    }

    @Override
    public String toString() {
        return "AppealFields[" + values.keySet() + ']';
    }
}
