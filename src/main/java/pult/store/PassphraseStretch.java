package pult.store;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Turns a passphrase into a key (Argon2id, RFC 9106). A class of its own, because the first touch
/// of the library verifies its whole signed jar, which costs half a second of a start that needs no
/// passphrase.
final class PassphraseStretch {
    private static final int KEY_BYTES = 32;

    private PassphraseStretch() {}

    static SecretKey key(char[] passphrase, VaultKeys.Stretch stretch) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(stretch.memoryKiB())
                        .withIterations(stretch.passes())
                        .withParallelism(1)
                        .withSalt(HexFormat.of().parseHex(stretch.salt()))
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var space = new byte[passphrase.length * 3];
        var text = ByteBuffer.wrap(space);
        var characters = CharBuffer.wrap(passphrase);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(characters, text, true);
        var bytes = Arrays.copyOf(space, text.position());
        var out = new byte[KEY_BYTES];
        generator.generateBytes(bytes, out);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(space, (byte) 0);
        return new SecretKeySpec(out, "AES");
    }
}
