package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.geo.LatLon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Reads a file of complaints in the columns of San Francisco's 311. Columns are found by their
/// header. A row that cannot be read is listed and never stops the rest.
public final class ComplaintFile {
    /// @param line where the row begins, counted from 1
    /// @param reason a short code
    public record BadRow(int line, String reason) {}

    private static final List<String> NEEDED =
            List.of(
                    "unique_key",
                    "created_date",
                    "closed_date",
                    "status_notes",
                    "agency_name",
                    "category",
                    "complaint_type",
                    "descriptor",
                    "incident_address",
                    "source",
                    "latitude",
                    "longitude");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx");

    private final List<Complaint> complaints;
    private final List<BadRow> badRows;

    private ComplaintFile(List<Complaint> complaints, List<BadRow> badRows) {
        this.complaints = List.copyOf(complaints);
        this.badRows = List.copyOf(badRows);
    }

    /// @throws IOException when the file cannot be read at all, or its header has not the columns
    public static ComplaintFile read(Path csv) throws IOException {
        try (var in = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            return read(new CsvRows(in));
        }
    }

    private static ComplaintFile read(CsvRows rows) throws IOException {
        var header = rows.next().map(CsvRows.Row::cells).orElse(List.of());
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            columns.put(header.get(i).strip().replace("\uFEFF", ""), i);
        }
        if (!columns.keySet().containsAll(NEEDED)) {
            throw new IOException("the header lacks columns");
        }
        var good = new ArrayList<Complaint>();
        var bad = new ArrayList<BadRow>();
        var seen = new HashSet<Long>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            var line = row.get().line();
            try {
                var complaint = complaint(columns, header.size(), row.get().cells());
                if (!seen.add(complaint.number())) {
                    throw new BadCell("duplicate");
                }
                good.add(complaint);
            } catch (BadCell e) {
                bad.add(new BadRow(line, e.reason));
            }
        }
        good.sort(Comparator.comparing(Complaint::created).thenComparingLong(Complaint::number));
        return new ComplaintFile(good, bad);
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /// How many rows were read.
    public int size() {
        return complaints.size();
    }

    public List<BadRow> badRows() {
        return badRows;
    }

    private static Complaint complaint(
            Map<String, Integer> columns, int width, List<String> cells) {
        if (cells.size() != width) {
            throw new BadCell("columns");
        }
        var row = new Cells(columns, cells);
        var created = row.time("created_date");
        if (created == null) {
            throw new BadCell("created_date");
        }
        var closed = row.time("closed_date");
        return new Complaint(
                row.number(),
                created,
                // Some real rows were closed before they were written down.
                closed != null && closed.isBefore(created) ? created : closed,
                row.text("status_notes"),
                row.text("agency_name"),
                row.text("category"),
                row.text("complaint_type"),
                row.text("descriptor"),
                row.text("incident_address"),
                row.text("source"),
                row.point());
    }

    private record Cells(Map<String, Integer> columns, List<String> cells) {
        String text(String name) {
            var column = columns.get(name);
            return column == null ? "" : cells.get(column);
        }

        long number() {
            try {
                var number = Long.parseLong(text("unique_key").strip());
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new BadCell("unique_key", e);
            }
            throw new BadCell("unique_key");
        }

        @Nullable Instant time(String name) {
            var value = text(name).strip();
            if (value.isEmpty()) {
                return null;
            }
            try {
                return OffsetDateTime.parse(value, TIME).toInstant();
            } catch (DateTimeParseException e) {
                throw new BadCell(name, e);
            }
        }

        @Nullable LatLon point() {
            var lat = text("latitude").strip();
            var lon = text("longitude").strip();
            if (lat.isEmpty() && lon.isEmpty()) {
                return null;
            }
            try {
                return new LatLon(Double.parseDouble(lat), Double.parseDouble(lon));
            } catch (IllegalArgumentException e) {
                throw new BadCell("latitude", e);
            }
        }
    }

    private static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        BadCell(String reason) {
            this.reason = reason;
        }

        BadCell(String reason, Throwable cause) {
            super(cause);
            this.reason = reason;
        }
    }
}
