package pult.feature;

/// The citizen's words made safe to show: a text from outside must not turn the line round or hide
/// anything.
public final class CitizenText {
    private CitizenText() {}

    /// Without characters that steer the direction of writing and without control characters but
    /// the end of line; no more than one empty line in a row.
    public static String shown(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(c -> c == '\n' || !hidden(c))
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    /// The same on one line.
    public static String line(String text) {
        return shown(text).replaceAll("\\s+", " ");
    }

    private static boolean hidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF;
    }

    /// «i•••@example.ru»: the house of the address says something, the name in it is the person's.
    public static String maskedEmail(String address) {
        var at = address.indexOf('@');
        return at < 1 ? "•••" : line(address.substring(0, 1) + "•••" + address.substring(at));
    }

    /// «+7 ••• •••-••-12»: the last two digits tell two numbers apart and call nobody.
    public static String maskedPhone(String phone) {
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < 4) {
            return "•••";
        }
        var tail = digits.substring(digits.length() - 2);
        return digits.length() >= 11 ? "+7 ••• •••-••-" + tail : "•••-••-" + tail;
    }
}
