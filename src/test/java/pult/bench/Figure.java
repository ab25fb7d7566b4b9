package pult.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One measured figure, printed as one JSON line.
record Figure(String name, double value, String unit, double p95, Map<String, Object> conditions) {

    /// @param samples at least one; the value is their median
    static Figure of(String name, double[] samples, String unit, Map<String, Object> conditions) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        var with = new TreeMap<>(conditions);
        with.put("samples", sorted.length);
        return new Figure(
                name,
                sorted[sorted.length / 2],
                unit,
                sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))],
                with);
    }

    static Figure one(String name, double value, String unit, Map<String, Object> conditions) {
        return of(name, new double[] {value}, unit, conditions);
    }

    void print() {
        var all = new TreeMap<>(conditions);
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("java", System.getProperty("java.version"));
        var text = new StringBuilder();
        all.forEach((key, what) ->
                text.append(text.isEmpty() ? "" : ",")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(what instanceof Number ? what : "\"" + what + "\""));
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"p95\":%.1f,\"conditions\":{%s}}",
                        name,
                        value,
                        unit,
                        p95,
                        text));
    }
}
