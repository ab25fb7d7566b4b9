package pult.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of a data folder and everything derived from it (HKDF-SHA256). The key itself is random:
/// a passphrase only wraps it, so that changing the passphrase rewrites one small file.
public final class VaultKeys {
    /// How a folder is unlocked.
    public sealed interface Unlock {
        /// A person's passphrase. The characters are the caller's: wipe them after the vault has
        /// opened.
        final class Passphrase implements Unlock {
            private final char[] text;

            public Passphrase(char[] text) {
                this.text = text;
            }

            char[] text() {
                return text;
            }

            @Override
            public String toString() {
                return "Passphrase[…]";
            }
        }

        /// The training profile: synthetic data, the key lies open.
        record Training() implements Unlock {}
    }

    /// How a passphrase was stretched (Argon2id, RFC 9106).
    ///
    /// @param memoryKiB memory
    /// @param passes over that memory
    /// @param salt hexadecimal
    record Stretch(int memoryKiB, int passes, String salt) {
        static Stretch fresh() {
            return new Stretch(64 * 1024, 3, HEX.formatHex(random(16)));
        }

        /// What a tampered file may ask for is bounded.
        boolean sane() {
            return memoryKiB >= 8 * 1024
                    && memoryKiB <= 1024 * 1024
                    && passes >= 1
                    && passes <= 16
                    && salt.length() >= 32
                    && salt.length() <= 128;
        }
    }

    /// A wrapped key.
    ///
    /// @param nonce hexadecimal
    /// @param key ciphertext and tag, hexadecimal
    record Wrapped(Stretch stretch, String nonce, String key) {}

    /// Named, or every provider on the class path is asked, which takes a quarter of a second.
    private static final String PROVIDER = "SunJCE";

    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    VaultKeys(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.master = master.clone();
    }

    static VaultKeys fresh() {
        return new VaultKeys(random(KEY_BYTES));
    }

    static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /// The key in clear, for the training profile alone.
    String open() {
        return HEX.formatHex(master);
    }

    static VaultKeys opened(String key) {
        return new VaultKeys(HEX.parseHex(key));
    }

    Wrapped wrap(char[] passphrase, byte[] context) throws GeneralSecurityException {
        var stretch = Stretch.fresh();
        var nonce = random(12);
        var cipher =
                cipher(
                        Cipher.ENCRYPT_MODE,
                        PassphraseStretch.key(passphrase, stretch),
                        nonce,
                        context);
        return new Wrapped(stretch, HEX.formatHex(nonce), HEX.formatHex(cipher.doFinal(master)));
    }

    /// @throws GeneralSecurityException when the passphrase or the file is not the right one
    static VaultKeys unwrap(Wrapped wrapped, char[] passphrase, byte[] context)
            throws GeneralSecurityException {
        if (!wrapped.stretch().sane() || wrapped.nonce().length() != 24) {
            throw new GeneralSecurityException("parameters out of range");
        }
        try {
            var nonce = HEX.parseHex(wrapped.nonce());
            var sealed = HEX.parseHex(wrapped.key());
            var key = PassphraseStretch.key(passphrase, wrapped.stretch());
            return new VaultKeys(cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not hexadecimal", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    SecretKey journal() {
        return new SecretKeySpec(derive("journal"), "AES");
    }

    SecretKey rows() {
        return new SecretKeySpec(derive("rows"), "HmacSHA256");
    }

    /// Key of the hashes by which related appeals are found.
    SecretKey kin() {
        return new SecretKeySpec(derive("kin"), "HmacSHA256");
    }

    /// Key of one file of an appeal: no two files share one.
    SecretKey file(byte[] salt) {
        return new SecretKeySpec(derive("file " + HEX.formatHex(salt)), "AES");
    }

    /// Key of one file of the index that belongs to a database: another database cannot read it.
    ///
    /// @param database its id
    SecretKey search(String database, byte[] salt) {
        return new SecretKeySpec(derive("search " + database + ' ' + HEX.formatHex(salt)), "AES");
    }

    /// Password of a database file; another id gives another one.
    ///
    /// @param use `file`, or the name of a database user
    String database(String id, String use) {
        return HEX.formatHex(derive("h2 " + id + ' ' + use));
    }

    /// Key of one backup file.
    ///
    /// @param id of the file, never used twice
    SecretKey backup(String id) {
        return new SecretKeySpec(derive("backup " + id), "AES");
    }

    /// Tells the copies of this folder from those of others; says nothing about the key.
    String name() {
        return HEX.formatHex(derive("name"), 0, 4);
    }

    /// The same key for a second folder that is opened and closed by itself.
    VaultKeys again() {
        return new VaultKeys(master);
    }

    private byte[] derive(String purpose) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .thenExpand(
                                    ("pult 1 " + purpose).getBytes(StandardCharsets.UTF_8),
                                    KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the platform", e);
        }
    }

    /// Forgets the key.
    void wipe() {
        Arrays.fill(master, (byte) 0);
    }

    @Override
    public String toString() {
        return "VaultKeys[…]";
    }
}
