package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.json.Json;
import pult.source.pos.wire.AppealWire;
import pult.sync.Failure;
import pult.sync.FeedPage;
import pult.sync.SourceFailure;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads a page of the feed and believes it only when it is whole: the count it declares is there
/// and the hash is that of the bytes of its items.
final class PageReader {
    private static final ObjectReader ITEM =
            Json.mapper()
                    .readerFor(AppealWire.class)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Appeal> appeals = new ArrayList<>();
    private final List<AppealId> removed = new ArrayList<>();
    private final byte[] bytes;
    private final int length;
    private @Nullable String next;
    private @Nullable String sha256;
    private @Nullable String seen;
    private boolean hasMore;
    private long count = -1;
    private long total = -1;

    private PageReader(Body body) {
        bytes = body.bytes();
        length = body.length();
    }

    static FeedPage read(Body body, String cursor, String epoch, Instant servedAt)
            throws SourceFailure {
        var reader = new PageReader(body);
        try (var parser = Json.mapper().createParser(reader.bytes, 0, reader.length)) {
            reader.fields(parser);
        } catch (JacksonException e) {
            throw new SourceFailure(new Failure.Broken("page_json"));
        }
        return reader.page(cursor, epoch, servedAt);
    }

    private void fields(JsonParser parser) throws SourceFailure {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new SourceFailure(new Failure.Broken("page_json"));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "items" -> items(parser);
                case "next" -> next = parser.getValueAsString();
                case "hasMore" -> hasMore = parser.getValueAsBoolean();
                case "count" -> count = parser.getValueAsLong(-1);
                case "total" -> total = parser.getValueAsLong(-1);
                case "sha256" -> sha256 = parser.getValueAsString();
                default -> parser.skipChildren();
            }
        }
    }

    private void items(JsonParser parser) throws SourceFailure {
        var from = (int) parser.currentTokenLocation().getByteOffset();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            @Nullable AppealWire wire = ITEM.readValue(parser);
            if (wire == null) {
                throw new SourceFailure(new Failure.Broken("page_item"));
            }
            if (wire.deleted()) {
                removed.add(removed(wire));
            } else {
                appeals.add(AppealMapping.appeal(wire));
            }
        }
        var to = (int) parser.currentTokenLocation().getByteOffset() + 1;
        seen = hash(from, to);
    }

    private static AppealId removed(AppealWire wire) throws SourceFailure {
        if (wire.posId() <= 0) {
            throw new SourceFailure(new Failure.Broken("page_item"));
        }
        return new AppealId(wire.posId());
    }

    private String hash(int from, int to) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private FeedPage page(String cursor, String epoch, Instant servedAt) throws SourceFailure {
        if (next == null || seen == null || count != appeals.size() + removed.size()) {
            throw new SourceFailure(new Failure.Broken("page_count"));
        }
        if (!seen.equals(sha256)) {
            throw new SourceFailure(new Failure.Broken("page_hash"));
        }
        return new FeedPage(
                cursor,
                next,
                hasMore,
                total,
                epoch,
                servedAt,
                List.copyOf(appeals),
                List.copyOf(removed));
    }
}
