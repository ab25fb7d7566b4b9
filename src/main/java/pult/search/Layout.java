package pult.search;

import java.util.HashMap;
import java.util.Map;

/// Words typed with the other keyboard layout.
final class Layout {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final Map<Character, Character> TO_RUSSIAN = new HashMap<>();
    private static final Map<Character, Character> TO_LATIN = new HashMap<>();

    static {
        for (var key = 0; key < LATIN.length(); key++) {
            TO_RUSSIAN.put(LATIN.charAt(key), RUSSIAN.charAt(key));
            TO_LATIN.put(RUSSIAN.charAt(key), LATIN.charAt(key));
        }
        var shifted = "~{}:\"<>";
        var same = "ёхъжэбю";
        for (var key = 0; key < shifted.length(); key++) {
            TO_RUSSIAN.put(shifted.charAt(key), same.charAt(key));
        }
    }

    private Layout() {}

    /// «ntxtn» is «течет».
    static String russian(String typed) {
        return turned(typed, TO_RUSSIAN);
    }

    /// «цшаш» is «wifi».
    static String latin(String typed) {
        return turned(typed, TO_LATIN);
    }

    private static String turned(String typed, Map<Character, Character> keys) {
        var turned = new StringBuilder(typed.length());
        for (var place = 0; place < typed.length(); place++) {
            var letter = Character.toLowerCase(typed.charAt(place));
            turned.append(keys.getOrDefault(letter, letter));
        }
        return turned.toString();
    }
}
