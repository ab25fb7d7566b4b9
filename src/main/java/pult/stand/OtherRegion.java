package pult.stand;

/// The folder keeps the state of another region or of another size of it.
public final class OtherRegion extends Exception {
    private static final long serialVersionUID = 1L;

    public OtherRegion(String kept, String asked) {
        super("the folder keeps " + kept + ", asked for " + asked);
    }
}
