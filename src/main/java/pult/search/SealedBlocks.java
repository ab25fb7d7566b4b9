package pult.search;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The layout of an encrypted file of the index: a salt, then blocks of one length, each encrypted
/// by itself (AES-256-GCM) and bound to its number and to being the last or not. The key belongs to
/// the file alone and a file is written once, so that the number of a block is its nonce.
///
/// One thread at a time.
final class SealedBlocks {
    /// Content of a block but the last, bytes.
    static final int BLOCK = 8 * 1024;

    static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 16;
    private static final int SEALED = BLOCK + TAG_BYTES;

    private final SecretKey key;
    private final Cipher cipher;

    SealedBlocks(SecretKey key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    byte[] seal(byte[] content, int count, long number, boolean last) {
        try {
            prepare(Cipher.ENCRYPT_MODE, number, last);
            return cipher.doFinal(content, 0, count);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    /// @throws AEADBadTagException when it is not what was written
    byte[] open(byte[] sealed, long number, boolean last) throws AEADBadTagException {
        try {
            prepare(Cipher.DECRYPT_MODE, number, last);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    private void prepare(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
    }

    /// Place of a block in the file.
    static long placeOf(long number) {
        return SALT_BYTES + number * SEALED;
    }

    /// Content of a file of this size on the disk, −1 when no file has it. There is always a last
    /// block, which may be empty.
    static long contentOf(long size) {
        var sealed = size - SALT_BYTES;
        var rest = sealed % SEALED;
        if (sealed < TAG_BYTES || (rest > 0 && rest < TAG_BYTES)) {
            return -1;
        }
        return sealed / SEALED * BLOCK + (rest == 0 ? 0 : rest - TAG_BYTES);
    }

    /// Number of the last block of so much content.
    static long last(long content) {
        return content == 0 ? 0 : (content - 1) / BLOCK;
    }

    /// Length of a block on the disk.
    static int sealedLength(long number, long content) {
        return number < last(content)
                ? SEALED
                : Math.toIntExact(content - number * BLOCK) + TAG_BYTES;
    }
}
