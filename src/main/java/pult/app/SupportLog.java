package pult.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Takes out of lines of the log what could be somebody's, although nothing of the kind should be
/// there: words that are not Latin, numbers that could be of an appeal or a phone, addresses of any
/// kind, everything in quotation marks.
final class SupportLog {
    private static final Pattern FAULT = Pattern.compile("ПУ-[0-9A-F]{4}");
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»?|\"[^\"]*\"?|'[^']*'?");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z]:[\\\\/]\\S*|\\S*[/\\\\]\\S*");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()-]{3,}\\d|\\d{4,}");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]+");
    private static final int TIME = "MM-dd HH:mm:ss".length();
    private static final String MASK = "*";

    private SupportLog() {}

    /// A line as [pult.platform.RecentLog] writes it: with its time before it.
    static String cleaned(String line) {
        if (line.length() <= TIME) {
            return MASK;
        }
        var rest = line.substring(TIME);
        var codes = FAULT.matcher(rest);
        var code = codes.find() ? ' ' + codes.group().replace("ПУ", "PU") : "";
        for (var kind : List.of(QUOTED, MAIL, PATH, NUMBER, FOREIGN)) {
            rest = kind.matcher(rest).replaceAll(MASK);
        }
        return line.substring(0, TIME) + rest.replace('\n', ' ') + code;
    }

    /// How often each code of a fault stands in the log.
    static Map<String, Integer> faults(List<String> lines) {
        var counts = new TreeMap<String, Integer>();
        for (var line : lines) {
            var codes = FAULT.matcher(line);
            while (codes.find()) {
                counts.merge(codes.group(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
