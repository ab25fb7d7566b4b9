package pult.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Reads a stretch of a journal file record by record, each chained to the one before. Where
/// [JournalScan] looks for what is left of a damaged file, here the first byte that is not as it
/// was written ends the reading. The file is not mapped: it may be cut or replaced right
/// afterwards.
final class JournalReader {
    private static final int BUFFER = 1 << 16;

    /// Before the first record of every file.
    static final Journal.Standing BEGINNING =
            new Journal.Standing(JournalScan.MAGIC.length, 0, "00".repeat(JournalScan.TAG));

    private final DataInputStream in;
    private final SecretKey key;
    private final long until;
    private final BooleanSupplier stop;
    private byte[] tag;
    private byte[] plain = new byte[0];
    private long position;
    private long seq;

    /// @param from where an earlier reading ended, or [#BEGINNING]
    /// @param until bytes of the file, the end of a record
    /// @param stop asked before each record
    JournalReader(
            FileChannel channel,
            SecretKey key,
            Journal.Standing from,
            long until,
            BooleanSupplier stop)
            throws IOException {
        this.key = key;
        this.until = until;
        this.stop = stop;
        this.tag = HexFormat.of().parseHex(from.tag());
        this.position = from.end();
        this.seq = from.seq();
        channel.position(0);
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
        if (!Arrays.equals(in.readNBytes(JournalScan.MAGIC.length), JournalScan.MAGIC)) {
            throw new IOException("no journal");
        }
        in.skipNBytes(from.end() - JournalScan.MAGIC.length);
    }

    /// Goes on to the next record.
    ///
    /// @return false behind the last one, which ends where it should
    /// @throws IOException when there is anything else than an authentic record
    /// @throws BackupFile.Stopped when `stop` said so
    boolean next() throws IOException {
        if (position == until) {
            return false;
        }
        if (stop.getAsBoolean()) {
            throw new BackupFile.Stopped();
        }
        var length = in.readInt();
        var number = in.readLong();
        var nonce = in.readNBytes(JournalScan.NONCE);
        var next = position + JournalScan.HEAD + length;
        if (length < JournalScan.TAG
                || length > JournalScan.LONGEST
                || number <= seq
                || next > until) {
            throw new IOException("no record");
        }
        var sealed = in.readNBytes(length);
        if (sealed.length < length) {
            throw new EOFException();
        }
        try {
            plain =
                    JournalScan.cipher(Cipher.DECRYPT_MODE, key, nonce, length, number, tag)
                            .doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("a record is not authentic", e);
        }
        tag = Arrays.copyOfRange(sealed, length - JournalScan.TAG, length);
        position = next;
        seq = number;
        return true;
    }

    /// Number of the record.
    long seq() {
        return seq;
    }

    /// What it says.
    byte[] plain() {
        return plain;
    }

    /// How far the reading has come.
    Journal.Standing at() {
        return new Journal.Standing(position, seq, HexFormat.of().formatHex(tag));
    }
}
