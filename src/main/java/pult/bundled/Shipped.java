package pult.bundled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Files of the class path. A file that is missing or broken is a defect of the build, so it ends
/// in an unchecked exception that names the file.
final class Shipped {
    private Shipped() {}

    static InputStream open(String path) {
        var in = Shipped.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("not shipped: " + path);
        }
        return in;
    }

    /// Rows below the header of a small table.
    ///
    /// @param header the exact first line
    static List<List<String>> table(String path, String header, char separator) {
        try (var reader =
                new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
            if (!header.equals(reader.readLine())) {
                throw new IllegalStateException("unexpected header in " + path);
            }
            var columns = split(header, separator).size();
            var rows = new ArrayList<List<String>>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var row = split(line, separator);
                if (row.size() != columns) {
                    throw new IllegalStateException("bad row " + (rows.size() + 2) + " in " + path);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
