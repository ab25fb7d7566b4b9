package pult.source.pos;

/// What is accepted from the wire, so that a hostile or broken answer cannot fill the memory.
///
/// @param wireBytes largest body as sent
/// @param unpackedBytes largest body after decompression
/// @param ratio largest ratio of the two, beyond the first megabyte
public record Limits(int wireBytes, int unpackedBytes, int ratio) {
    public static final Limits USUAL = new Limits(8 << 20, 32 << 20, 100);
}
