package pult.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// What is left of superseded texts in the journal: a hash of each, four bytes.
final class SupersededHashes {
    /// Of such a record, and of no other.
    private static final byte[] START =
            "{\"kind\":\"SUPERSEDED\"".getBytes(StandardCharsets.US_ASCII);

    private SupersededHashes() {}

    static String write(List<Integer> hashes) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * hashes.size());
        hashes.forEach(bytes::putInt);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// @throws IllegalArgumentException for what is none
    static List<Integer> read(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() % Integer.BYTES != 0) {
            throw new IllegalArgumentException("no hashes");
        }
        var hashes = new ArrayList<Integer>(bytes.remaining() / Integer.BYTES);
        while (bytes.hasRemaining()) {
            hashes.add(bytes.getInt());
        }
        return hashes;
    }

    /// Told by its first bytes: nearly all records are others and need not be understood.
    ///
    /// @param plain a record of the journal
    static boolean is(byte[] plain) {
        return plain.length > START.length
                && Arrays.equals(plain, 0, START.length, START, 0, START.length);
    }

    /// Of the record, or of each that it stands for.
    static List<Integer> of(byte[] plain) {
        return is(plain)
                        && JournalJson.readRecord(plain)
                                instanceof JournalRecord.Superseded(var hashes)
                ? hashes
                : List.of(Arrays.hashCode(plain));
    }
}
