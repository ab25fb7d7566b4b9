package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks an answer through before it is sent. Pure and quick enough for every keystroke.
public final class AnswerCheck {
    /// Ten digits with or without the country's code. Those that begin with 9 are mobile: their
    /// owner is a person. Dispatchers and offices have area codes or 8-800.
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:\\+7|8|7)?[\\s(‑-]{0,3}\\d(?:[\\s()‑-]{0,2}\\d){9}(?!\\d)");

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]{1,190}\\.\\p{L}{2,12}");

    private static final Set<String> PUBLIC_MAIL =
            Set.of(
                    "mail.ru",
                    "bk.ru",
                    "list.ru",
                    "inbox.ru",
                    "internet.ru",
                    "yandex.ru",
                    "ya.ru",
                    "yandex.com",
                    "gmail.com",
                    "rambler.ru",
                    "hotmail.com",
                    "outlook.com",
                    "icloud.com",
                    "vk.com");

    /// Never goes back over what it has read: a pasted text may be of megabytes.
    private static final Pattern SALUTATION =
            Pattern.compile(
                    "^\\s*+(?:\\p{L}[ \\p{L}]*+,\\s*+)?(?:здравствуйте|уважаем|добрый день|доброе"
                            + " утро|добрый вечер)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final AnswerRules rules;

    public AnswerCheck(AnswerRules rules) {
        this.rules = rules;
    }

    /// What blocks first, then warnings, each group in the order of the text.
    public List<Finding> check(String text, Appeal appeal) {
        var found = new ArrayList<Finding>();
        if (text.isBlank()) {
            found.add(at(text, 0, 0, Finding.Kind.EMPTY, "", 0));
            return found;
        }
        places(text, found);
        length(text, appeal, found);
        if (rules.publicAnswer(appeal)) {
            personal(text, appeal, found);
        } else if (!SALUTATION.matcher(text).lookingAt() && !text.strip().startsWith("{{")) {
            found.add(at(text, 0, 0, Finding.Kind.NO_SALUTATION, "", 0));
        }
        found.sort(
                Comparator.comparing((Finding f) -> !f.blocks()).thenComparingInt(Finding::start));
        return List.copyOf(found);
    }

    private static void places(String text, List<Finding> found) {
        for (var place : TemplateText.parse(text).places()) {
            var kind =
                    switch (place.kind()) {
                        case ASK, EMPTY, NO_DECLINED_FORM -> Finding.Kind.UNFILLED;
                        case UNKNOWN_FIELD, UNKNOWN_CASE, UNKNOWN_FRAGMENT, CIRCULAR_FRAGMENT ->
                                Finding.Kind.UNKNOWN_FIELD;
                        case BROKEN -> Finding.Kind.SYNTAX_LEFT;
                    };
            found.add(at(text, place.start(), place.end(), kind, place.name(), 0));
        }
        for (var piece : strays(text)) {
            found.add(at(text, piece, piece + 2, Finding.Kind.SYNTAX_LEFT, "}}", 0));
        }
    }

    /// Closing braces that close nothing.
    private static List<Integer> strays(String text) {
        var strays = new ArrayList<Integer>();
        var at = 0;
        for (var piece : TemplateText.parse(text).pieces()) {
            if (piece instanceof TemplatePiece.Words words) {
                for (var i = words.raw().indexOf("}}");
                        i >= 0;
                        i = words.raw().indexOf("}}", i + 2)) {
                    strays.add(at + i);
                }
            }
            at += piece.raw().length();
        }
        return strays;
    }

    private void length(String text, Appeal appeal, List<Finding> found) {
        var limit = rules.of(appeal).characters();
        if (text.length() > limit) {
            found.add(
                    at(
                            text,
                            limit,
                            text.length(),
                            Finding.Kind.TOO_LONG,
                            "",
                            text.length() - limit));
        }
    }

    private static void personal(String text, Appeal appeal, List<Finding> found) {
        var own = digits(appeal.applicant().phone());
        var phones = PHONE.matcher(text);
        while (phones.find()) {
            var number = digits(phones.group());
            if (!number.startsWith("9") && !(own.length() == 10 && own.equals(number))) {
                continue;
            }
            found.add(
                    at(
                            text,
                            phones.start(),
                            phones.end(),
                            Finding.Kind.PHONE_IN_PUBLIC,
                            phones.group().strip(),
                            0));
        }
        var mails = EMAIL.matcher(text);
        while (mails.find()) {
            var mail = mails.group();
            var domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
            if (PUBLIC_MAIL.contains(domain) || mail.equalsIgnoreCase(appeal.applicant().email())) {
                found.add(
                        at(
                                text,
                                mails.start(),
                                mails.end(),
                                Finding.Kind.EMAIL_IN_PUBLIC,
                                mail,
                                0));
            }
        }
        surname(text, appeal.applicant().surname(), found);
    }

    /// The ten digits that tell one phone from another.
    private static String digits(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() == 11 ? digits.substring(1) : digits;
    }

    private static void surname(String text, String surname, List<Finding> found) {
        if (surname.length() < 3) {
            return;
        }
        var word =
                Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(stem(surname)),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var at = word.matcher(text);
        if (at.find()) {
            found.add(
                    at(text, at.start(), at.end(), Finding.Kind.SURNAME_IN_PUBLIC, at.group(), 0));
        }
    }

    /// «Соколов» for «Соколова»: the part that every case keeps.
    private static String stem(String surname) {
        var last = Character.toLowerCase(surname.charAt(surname.length() - 1));
        return surname.length() > 4 && "аеиоуыюяйь".indexOf(last) >= 0
                ? surname.substring(0, surname.length() - 1)
                : surname;
    }

    private static Finding at(
            String text, int start, int end, Finding.Kind kind, String name, int amount) {
        var lineStart = text.lastIndexOf('\n', start - 1) + 1;
        var line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Finding(kind, start, end, line, start - lineStart + 1, name, amount);
    }
}
