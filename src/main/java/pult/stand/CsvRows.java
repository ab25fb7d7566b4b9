package pult.stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads comma-separated rows with quoted cells, which may hold commas, doubled quotes and line
/// ends. Streaming; one thread.
final class CsvRows {
    /// @param line where the row begins, 1 for the first line of the file
    record Row(int line, List<String> cells) {}

    private final BufferedReader in;
    private int line;
    private int pushed = -2;

    CsvRows(Reader in) {
        this.in = new BufferedReader(in);
    }

    /// The next row; empty at the end. An empty line is a row of one empty cell.
    Optional<Row> next() throws IOException {
        var c = read();
        if (c < 0) {
            return Optional.empty();
        }
        line++;
        var begins = line;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        while (true) {
            if (c < 0 || (c == '\n' && !quoted)) {
                cells.add(cell.toString());
                return Optional.of(new Row(begins, cells));
            }
            if (c == '"') {
                var after = quoted ? read() : -2;
                if (after == '"') {
                    cell.append('"');
                } else {
                    quoted = !quoted;
                    pushed = after;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r' || quoted) {
                line += c == '\n' ? 1 : 0;
                cell.append((char) c);
            }
            c = read();
        }
    }

    private int read() throws IOException {
        if (pushed != -2) {
            var c = pushed;
            pushed = -2;
            return c;
        }
        return in.read();
    }
}
