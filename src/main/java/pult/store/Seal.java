package pult.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Turns a document into the bytes of a column and back: a message authentication code over table,
/// key and content, then the content, deflated when that pays. The database checks nothing of what
/// it reads from the disk; this does.
///
/// Not for several threads at once; cheap to make, close it.
final class Seal implements AutoCloseable {
    private static final int MAC_BYTES = 16;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int SMALL = 512;
    private static final int LONGEST = 32 * 1024 * 1024;

    /// Words that appear in nearly every document: they cost nothing to name.
    private static final byte[] DICTIONARY =
            ("прошу принять меры обращение по адресу Здравствуйте Уважаемые улица дом "
                            + "администрация муниципального Орёл ул. д. "
                            + "\"comment\":\"\",\"statusText\":\"Зарегистрировано\",\"actor\":\""
                            + "\",\"state\":\"REGISTERED\"},{\"at\":\"2026-"
                            + "\",\"applicant\":{\"surname\":\"\",\"name\":\"\",\"patronymic\":\""
                            + "\",\"phone\":\"+7\",\"email\":\"\"},\"place\":{\"municipality\":\""
                            + "\",\"address\":\"\",\"lat\":5,\"lon\":3,\"precision\":\"HOUSE\"}"
                            + ",\"receivedAt\":\"2026-\",\"registeredAt\":\"2026-\",\"dueAt\":\""
                            + "2026-\",\"fastTrack\":false,\"executor\":\"\",\"assignee\":\"\""
                            + ",\"completedAt\":\"2026-\",\"history\":[{\"at\":\"2026-"
                            + "\",\"answers\":[]}{\"id\":1,\"version\":1,\"state\":\"IN_PROGRESS\""
                            + ",\"sourceStatusCode\":\"\",\"sourceStatusText\":\"\",\"regime\":\""
                            + "ORDINARY_MESSAGE\",\"channel\":\"POS\",\"topic\":{\"block\":\""
                            + "HOUSING_UTILITIES\",\"category\":\"\",\"subcategory\":\"\"}"
                            + ",\"essence\":\"\",\"text\":\"")
                    .getBytes(StandardCharsets.UTF_8);

    private final Mac mac;
    private final Deflater deflater = new Deflater(3, true);
    private byte[] buffer = new byte[8 * 1024];

    Seal(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of the platform", e);
        }
    }

    /// @param table name of the table
    /// @param row key of the row
    byte[] seal(String table, String row, byte[] content) {
        var flag = PLAIN;
        var body = content;
        var length = content.length;
        if (content.length > SMALL) {
            var packed = deflate(content);
            if (packed < content.length) {
                flag = DEFLATED;
                body = buffer;
                length = packed;
            }
        }
        var sealed = new byte[MAC_BYTES + 1 + 4 + length];
        var view = ByteBuffer.wrap(sealed, MAC_BYTES, sealed.length - MAC_BYTES);
        view.put(flag).putInt(content.length).put(body, 0, length);
        System.arraycopy(code(table, row, sealed), 0, sealed, 0, MAC_BYTES);
        return sealed;
    }

    private int deflate(byte[] content) {
        if (buffer.length < content.length) {
            buffer = new byte[content.length];
        }
        deflater.reset();
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(content);
        deflater.finish();
        var packed = deflater.deflate(buffer, 0, content.length);
        return deflater.finished() ? packed : content.length;
    }

    private byte[] code(String table, String row, byte[] sealed) {
        mac.update((table + '\u0000' + row + '\u0000').getBytes(StandardCharsets.UTF_8));
        mac.update(sealed, MAC_BYTES, sealed.length - MAC_BYTES);
        return mac.doFinal();
    }

    /// @throws StoreDamaged when these bytes were not sealed for this row
    byte[] open(String table, String row, byte[] sealed) {
        if (sealed.length < MAC_BYTES + 5) {
            throw new StoreDamaged(table);
        }
        var expected = Arrays.copyOf(code(table, row, sealed), MAC_BYTES);
        if (!MessageDigest.isEqual(expected, Arrays.copyOf(sealed, MAC_BYTES))) {
            throw new StoreDamaged(table);
        }
        var view = ByteBuffer.wrap(sealed, MAC_BYTES, sealed.length - MAC_BYTES);
        var flag = view.get();
        var length = view.getInt();
        if (length < 0 || length > LONGEST) {
            throw new StoreDamaged(table);
        }
        return flag == PLAIN
                ? Arrays.copyOfRange(sealed, MAC_BYTES + 5, sealed.length)
                : inflate(table, sealed, length);
    }

    private static byte[] inflate(String table, byte[] sealed, int length) {
        try (var inflater = new Inflater(true)) {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(sealed, MAC_BYTES + 5, sealed.length - MAC_BYTES - 5);
            var content = new byte[length];
            var read = inflater.inflate(content);
            if (read != length) {
                throw new StoreDamaged(table);
            }
            return content;
        } catch (DataFormatException e) {
            throw new StoreDamaged(table);
        }
    }

    @Override
    public void close() {
        deflater.close();
    }
}
