package pult.stand;

/// Makes whole pages of the feed.
final class Pages {
    private static final int ROOM_A_ROW = 4096;

    /// Which part of an appeal is told.
    enum View {
        FULL,
        WALL
    }

    private final Ledger ledger;

    Pages(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The body of a page.
    ///
    /// @param next cursor after the slice
    byte[] page(Ledger.Slice slice, View view, String next) {
        var out = new JsonOut(slice.rows().size() * ROOM_A_ROW + 512);
        out.raw("{\"items\":");
        var from = out.size();
        out.raw("[");
        var comma = false;
        for (var row : slice.rows()) {
            out.raw(comma ? "," : "");
            row(out, row, view);
            comma = true;
        }
        out.raw("]");
        var hash = Hashes.sha256(out.buffer(), from, out.size() - from);
        out.raw(",\"next\":").text(next).raw(",\"hasMore\":").truth(slice.more());
        out.raw(",\"count\":").number(slice.rows().size());
        out.raw(",\"total\":").number(ledger.total());
        return out.raw(",\"sha256\":\"").raw(hash).raw("\"}").bytes();
    }

    private void row(JsonOut out, Ledger.Row row, View view) {
        switch (row) {
            case Ledger.Row.Base(var index) -> appeal(out, ledger.region().appeal(index), view);
            case Ledger.Row.Changed(var appeal) -> appeal(out, appeal, view);
            case Ledger.Row.Gone(var posId, var version) ->
                    AppealJson.tombstone(out, posId, version);
        }
    }

    private static void appeal(JsonOut out, StandAppeal appeal, View view) {
        switch (view) {
            case FULL -> AppealJson.write(out, appeal);
            case WALL -> AppealJson.writeForWall(out, appeal);
        }
    }
}
