package pult.stand;

import java.util.regex.Pattern;

/// Takes the house out of an address for screens in public rooms.
final class Addresses {
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?iu)[,\\s]*(?<!\\p{L})(?:д|дом|корп|корпус|стр|строение|кв|квартира|уч|участок"
                        + "|под|подъезд|эт|этаж|влд|владение)\\.?\\s*(?:№\\s*)?\\d+\\S*");
    private static final Pattern BARE = Pattern.compile("(?u),\\s*№?\\s*\\d+[^,]*$");
    private static final Pattern LEADING = Pattern.compile("^\\s*\\d+[-/\\d\\p{L}]*\\s+");
    private static final Pattern LOOSE = Pattern.compile("[,\\s]+$");

    private Addresses() {}

    /// Street and town stay: «Орёл, ул. Ленина, д. 5, кв. 7» becomes «Орёл, ул. Ленина». A number
    /// that begins the address, as American ones do, goes too.
    static String withoutHouse(String address) {
        var words = WORDED.matcher(address).replaceAll("");
        var bare = BARE.matcher(words).replaceAll("");
        var led = LEADING.matcher(bare).replaceAll("");
        return LOOSE.matcher(led).replaceAll("");
    }
}
