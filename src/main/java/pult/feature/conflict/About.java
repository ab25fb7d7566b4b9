package pult.feature.conflict;

import pult.ui.control.Sign;

/// What the appeal of a draft is, in words.
///
/// @param kind «Обращение 59-ФЗ · Письмо», empty when the appeal is not here
/// @param due «сегодня до 18:00 · 3 ч 28 мин»
/// @param said who added what and when, or «Суть»; empty when there is nothing to say
/// @param words the citizen's or the colleague's own, on one line, shortened
/// @param whole the same words, not shortened
record About(String kind, Sign.Kind sign, String due, String said, String words, String whole) {
    static final About NOTHING = new About("", Sign.Kind.IN_TIME, "", "", "", "");
}
